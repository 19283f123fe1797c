// Bed by bed.
var panel = new MqttClient(broker, "panel", new MemoryPersistence());
panel.connect();
for (String bed : List.of("north", "south", "roses")) {
    panel.subscribe("greenhouse/" + bed + "/temp", 0, (topic, message) ->
        System.out.println(topic + ": " + message));
}
