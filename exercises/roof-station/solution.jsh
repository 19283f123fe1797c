var station = new MqttClient(broker, "roof-station", new MemoryPersistence());
station.connect();
