// The alarm of the greenhouse.
// 온실의 경보기예요.
var alarm = new MqttClient(broker, "alarm", new MemoryPersistence());
alarm.connect();
alarm.subscribe("greenhouse/+/temp", 0, (topic, message) -> {
    double celsius = Double.parseDouble(message.toString());
    System.out.println(topic + ": " + celsius);

    // Write here: from 30 degrees on, publish the number. In a callback with
    // alarm.getTopic("a/topic").publish(message.getPayload(), 0, false);
    // 여기에 쓰세요: 30도부터 그 숫자를 발행해요. 콜백 안에서는
    // 바로 위의 getTopic 줄처럼 보내요.
});
