// The weather station on the roof of the school.
// 학교 옥상의 기상 관측 장치예요.
var station = new MqttClient(broker, "new-device", new MemoryPersistence());

// Change the client id above, and connect here.
// 위의 클라이언트 ID를 바꾸고, 여기에서 접속하세요.

