var panel = new MqttClient(broker, "panel", new MemoryPersistence());
panel.connect();
panel.subscribe("greenhouse/+/temp", 0, (topic, message) ->
    System.out.println(topic + ": " + message));
