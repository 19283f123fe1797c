// Everything, and so the sprinkler too.
var panel = new MqttClient(broker, "panel", new MemoryPersistence());
panel.connect();
panel.subscribe("greenhouse/#", 0, (topic, message) ->
    System.out.println(topic + ": " + message));
