// A word instead of the number.
var alarm = new MqttClient(broker, "alarm", new MemoryPersistence());
alarm.connect();
alarm.subscribe("greenhouse/+/temp", 0, (topic, message) -> {
    double celsius = Double.parseDouble(message.toString());
    System.out.println(topic + ": " + celsius);
    if (celsius >= 30) {
        alarm.getTopic(topic.replace("/temp", "/alarm"))
            .publish("hot".getBytes(), 0, false);
    }
});
