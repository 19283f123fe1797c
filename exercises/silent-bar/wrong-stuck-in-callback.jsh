// The right way to publish, and then it waits for the report all the same.
var bar = new MqttClient(broker, "bar", new MemoryPersistence());
bar.connect();
bar.subscribe("cafe/bar/orders", 0, (topic, message) -> {
    System.out.println("Bar: " + message);
    bar.getTopic("cafe/bar/confirmed")
        .publish(message.getPayload(), 0, false)
        .waitForCompletion();
});
