// Connects later, but subscribes before the callback is set, as before.
var kitchen = new MqttClient(broker, "kitchen", new MemoryPersistence());

System.out.println("The screen is warming up ...");
Thread.sleep(500);

kitchen.connect();
kitchen.subscribe("cafe/orders", 0);
Thread.sleep(500);

kitchen.setCallback(new MqttCallback() {
    @Override
    public void messageArrived(String topic, MqttMessage message)
            throws MqttException {
        System.out.println("Kitchen: " + message);
        kitchen.getTopic("cafe/confirmed")
            .publish(message.getPayload(), 0, false);
    }

    @Override
    public void connectionLost(Throwable cause) {
        System.out.println("The connection is lost: " + cause.getMessage());
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}
});
