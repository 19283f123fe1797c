// 9 / 5 is 1 in whole numbers.
var bridge = new MqttClient(broker, "bridge", new MemoryPersistence());
bridge.connect();
bridge.subscribe("school/+/celsius", 0, (topic, message) -> {
    double celsius = Double.parseDouble(message.toString());
    double fahrenheit = 9 / 5 * celsius + 32;
    bridge.getTopic(topic.replace("celsius", "fahrenheit"))
        .publish(String.valueOf(fahrenheit).getBytes(), 0, false);
});
