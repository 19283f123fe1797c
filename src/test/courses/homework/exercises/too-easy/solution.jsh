// It publishes well after the exception.
var pub = new MqttClient(broker, "pub", new MemoryPersistence());
pub.connect();
var later = CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS);
{
    later.execute(() -> {
        try {
            pub.publish("debug", "one".getBytes(), 0, false);
        } catch (MqttException e) {}
    });
    throw new IllegalStateException("no more");
}
