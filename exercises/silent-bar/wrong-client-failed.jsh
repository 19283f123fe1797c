// A time limit for the wait: the exception ends the connection.
var bar = new MqttClient(broker, "bar", new MemoryPersistence());
bar.connect();
bar.setTimeToWait(500);
bar.subscribe("cafe/bar/orders", 0, (topic, message) -> {
    System.out.println("Bar: " + message);
    bar.publish("cafe/bar/confirmed", message.getPayload(), 0, false);
});
