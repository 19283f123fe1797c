// Cries at every reading.
var alarm = new MqttClient(broker, "alarm", new MemoryPersistence());
alarm.connect();
alarm.subscribe("greenhouse/+/temp", 0, (topic, message) -> {
    double celsius = Double.parseDouble(message.toString());
    System.out.println(topic + ": " + celsius);
    if (celsius > 0) {
        alarm.getTopic(topic.replace("/temp", "/alarm"))
            .publish(message.getPayload(), 0, false);
    }
});
