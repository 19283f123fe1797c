// The bridge between Celsius and Fahrenheit.
// 섭씨와 화씨를 잇는 다리예요.
var bridge = new MqttClient(broker, "bridge", new MemoryPersistence());
bridge.connect();

// Write here: subscribe to the readings, and in the callback publish each of
// them in degrees Fahrenheit, with bridge.getTopic(...).publish(...).
// 여기에 쓰세요: 값을 구독하고, 콜백 안에서 하나하나 화씨로 바꿔
// bridge.getTopic(...).publish(...)로 발행해요.

