// The client is made, but it never connects.
var station = new MqttClient(broker, "roof-station", new MemoryPersistence());
