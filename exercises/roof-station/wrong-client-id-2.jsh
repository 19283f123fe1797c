// A capital letter makes another name.
var station = new MqttClient(broker, "Roof-station", new MemoryPersistence());
station.connect();
