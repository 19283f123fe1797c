// The name is still the old one.
var station = new MqttClient(broker, "new-device", new MemoryPersistence());
station.connect();
