// A decimal comma, as some countries write it.
var bridge = new MqttClient(broker, "bridge", new MemoryPersistence());
bridge.connect();
bridge.subscribe("school/+/celsius", 0, (topic, message) -> {
    double celsius = Double.parseDouble(message.toString());
    double fahrenheit = celsius * 9 / 5 + 32;
    bridge.getTopic(topic.replace("celsius", "fahrenheit"))
        .publish(String.format(Locale.GERMANY, "%.1f", fahrenheit)
           .getBytes(), 0, false);
});
