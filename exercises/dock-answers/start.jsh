// Dock 17: twenty places, and three bikes just now.
// 17번 대여소: 자리는 스무 개, 지금 있는 자전거는 세 대예요.
int places = 20;
int bikes = 3;

var dock = new MqttClient(broker, "dock-17", new MemoryPersistence());
dock.connect();

// Write here: subscribe to the questions; in the callback, take the name from
// the end of the topic, and answer with dock.getTopic(...).publish(...).
// 여기에 쓰세요: 질문을 구독하고, 콜백 안에서 토픽 끝의 이름을 꺼내
// dock.getTopic(...).publish(...)로 답해요.

