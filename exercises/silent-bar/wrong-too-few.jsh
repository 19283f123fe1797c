// Published without waiting, but the coffee is made inside the callback.
var bar = new MqttClient(broker, "bar", new MemoryPersistence());
bar.connect();
bar.subscribe("cafe/bar/orders", 0, (topic, message) -> {
    System.out.println("Bar: " + message);
    bar.getTopic("cafe/bar/confirmed")
        .publish(message.getPayload(), 0, false);
    Thread.sleep(60_000);
});
