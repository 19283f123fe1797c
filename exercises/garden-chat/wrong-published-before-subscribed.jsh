// Greets, and only then begins to listen.
record Said(String name, String text) {}

var heard = new LinkedBlockingQueue<Said>();

var guest = new MqttClient(broker, "guest", new MemoryPersistence());
guest.connect();

void say(String text) throws MqttException {
    guest.publish("garden/chat/guest", text.getBytes(), 0, false);
}

say("hello, anybody here?");
Thread.sleep(300);
guest.subscribe("garden/chat/+", 0, (topic, message) -> {
    String name = topic.substring(topic.lastIndexOf('/') + 1);
    heard.add(new Said(name, message.toString()));
});

Said said;
while ((said = heard.poll(5, TimeUnit.SECONDS)) != null) {
    System.out.println(said.name() + ": " + said.text());
    if (said.name().equals("guest")) {
        continue;
    }
    if (said.text().endsWith("?")) {
        say("me");
    } else if (said.text().contains("bye")) {
        say("bye");
        break;
    }
}
guest.disconnect();
