var bridge = new MqttClient(broker, "bridge", new MemoryPersistence());
bridge.connect();
bridge.subscribe("school/+/celsius", 0, (topic, message) -> {
    double celsius = Double.parseDouble(message.toString());
    double fahrenheit = celsius * 9 / 5 + 32;
    bridge.getTopic(topic.replace("celsius", "fahrenheit"))
        .publish(String.valueOf(fahrenheit).getBytes(), 0, false);
});
