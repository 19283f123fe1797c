// The kitchen listens already.
// 주방은 벌써 듣고 있어요.
var kitchen = new MqttClient(broker, "kitchen", new MemoryPersistence());
kitchen.connect();
kitchen.subscribe("cafe/orders", 0, (topic, message) ->
    System.out.println("Kitchen: " + message));

// Write here: the bar, a client of its own that listens to the same topic.
// 여기에 쓰세요: 같은 토픽을 듣는 또 하나의 클라이언트, 바.


// Write here: the tablet, which publishes the order once.
// 여기에 쓰세요: 주문을 한 번 발행하는 태블릿.

