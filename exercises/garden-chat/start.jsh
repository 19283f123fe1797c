// A guest in the chat room of the garden.
// 텃밭 대화방의 손님이에요.
record Said(String name, String text) {}

var heard = new LinkedBlockingQueue<Said>();

var guest = new MqttClient(broker, "guest", new MemoryPersistence());
guest.connect();

void say(String text) throws MqttException {
    guest.publish("garden/chat/guest", text.getBytes(), 0, false);
}

// Write here: subscribe to the room and put what you hear into the queue with
// heard.add(new Said(name, text)); then greet everybody.
// 여기에 쓰세요: 대화방을 구독해서 들은 말을 heard.add(new Said(name, text));로
// 큐에 넣고, 모두에게 인사해요.


Said said;
while ((said = heard.poll(5, TimeUnit.SECONDS)) != null) {
    System.out.println(said.name() + ": " + said.text());

    // Write here: answer questions, and leave when somebody says bye.
    // 여기에 쓰세요: 질문에 답하고, 누가 bye라고 하면 떠나요.
}
