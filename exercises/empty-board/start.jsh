// The weather station of the school. The board stays empty: why?
// 학교의 기상 관측 장치예요. 안내판이 비어 있어요. 왜 그럴까요?
String base = "/school/weather";

var station = new MqttClient(broker, "roof-station", new MemoryPersistence());
station.connect();
station.publish(base + "/temp", "21.5".getBytes(), 0, false);
station.publish(base + "/wind", "12".getBytes(), 0, false);
station.publish("/school/weather/rain", "0".getBytes(), 0, false);
