// Listens to the questions of one person only.
int places = 20;
int bikes = 3;

var dock = new MqttClient(broker, "dock-17", new MemoryPersistence());
dock.connect();
dock.subscribe("bikes/dock-17/ask/mina", 0, (topic, message) -> {
    String name = topic.substring(topic.lastIndexOf('/') + 1);
    int answer = message.toString().equals("bikes") ? bikes : places - bikes;
    dock.getTopic("bikes/dock-17/answer/" + name)
        .publish(String.valueOf(answer).getBytes(), 0, false);
});
