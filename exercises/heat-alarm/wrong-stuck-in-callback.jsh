// A call that waits, inside the callback.
var alarm = new MqttClient(broker, "alarm", new MemoryPersistence());
alarm.connect();
alarm.subscribe("greenhouse/+/temp", 0, (topic, message) -> {
    double celsius = Double.parseDouble(message.toString());
    System.out.println(topic + ": " + celsius);
    if (celsius >= 30) {
        alarm.publish(topic.replace("/temp", "/alarm"),
            message.getPayload(), 0, false);
    }
});
