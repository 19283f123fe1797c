var pub = new MqttClient(broker, "pub", new MemoryPersistence());
pub.connect();
pub.publish("Debug", "one".getBytes(), 0, false);
