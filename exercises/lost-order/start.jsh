// The kitchen's screen. The first order of the day is never confirmed: why?
// 주방 화면이에요. 하루의 첫 주문이 확인되지 않아요. 왜 그럴까요?
var kitchen = new MqttClient(broker, "kitchen", new MemoryPersistence());
kitchen.connect();
kitchen.subscribe("cafe/orders", 0);

System.out.println("The screen is warming up ...");
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
