// One topic for all the beds.
var alarm = new MqttClient(broker, "alarm", new MemoryPersistence());
alarm.connect();
alarm.subscribe("greenhouse/+/temp", 0, (topic, message) -> {
    double celsius = Double.parseDouble(message.toString());
    System.out.println(topic + ": " + celsius);
    if (celsius >= 30) {
        alarm.getTopic("greenhouse/alarm")
            .publish(message.getPayload(), 0, false);
    }
});
