// The bar. After the first order there are no confirmations any more: why?
// 바의 프로그램이에요. 첫 주문 뒤로는 확인이 없어요. 왜 그럴까요?
var bar = new MqttClient(broker, "bar", new MemoryPersistence());
bar.connect();
bar.subscribe("cafe/bar/orders", 0, (topic, message) -> {
    System.out.println("Bar: " + message);
    bar.publish("cafe/bar/confirmed", message.getPayload(), 0, false);
});
