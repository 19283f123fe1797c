// The slash moved to the end of the base, and there are two in a row.
String base = "school/weather/";

var station = new MqttClient(broker, "roof-station", new MemoryPersistence());
station.connect();
station.publish(base + "/temp", "21.5".getBytes(), 0, false);
station.publish(base + "/wind", "12".getBytes(), 0, false);
station.publish(base + "/rain", "0".getBytes(), 0, false);
