var pub = new MqttClient(broker, "pub", new MemoryPersistence());
pub.connect();
pub.publish("debug", "one".getBytes(), 0, false);
