// The panel at the door of the greenhouse.
// 온실 문 옆의 패널이에요.
var panel = new MqttClient(broker, "panel", new MemoryPersistence());
panel.connect();

// Write here: one subscription, for the temperatures of all the beds.
// 여기에 쓰세요: 모든 화단의 온도를 듣는 구독 하나.

