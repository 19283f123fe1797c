// An address of one's own instead of the variable broker.
var station = new MqttClient("tcp://127.0.0.1:18830", "roof-station",
    new MemoryPersistence());
station.connect();
