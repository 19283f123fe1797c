package learnmqtt.check;

import static learnmqtt.check.Mistake.PAHO;
import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.timeline;

import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where the learner's client threw. */
class ClientFailureTextTest {
    private static final String ARGUMENT = "java.lang.IllegalArgumentException";

    @Test
    void clientFailures() {
        String block = "PUBLISH topic=debug";
        in(block, timeline().failure(PAHO, 128, ""))
                .says(
                        "client-failed.128",
                        "The broker refused the subscription (128). Check the filter, and whether this client "
                                + "may subscribe to it.",
                        "브로커가 구독을 거절했어요(128). 필터가 맞는지, 이 클라이언트가 구독해도 되는 필터인지 확인하세요.");
        in(block, timeline().failure(PAHO, 32000, ""))
                .says(
                        "client-failed.32000",
                        "Your client waited too long for the broker's answer (32000). A call that waits must not "
                                + "stand inside a callback.",
                        "클라이언트가 브로커의 응답을 너무 오래 기다렸어요(32000). 기다리는 호출은 콜백 안에 두면 안 돼요.");
        in(block, timeline().failure(PAHO, 32100, ""))
                .says(
                        "client-failed.32100",
                        "This client is connected already (32100). Call `connect()` only once, and "
                                + "`disconnect()` before `close()`.",
                        "이 클라이언트는 이미 접속해 있어요(32100). `connect()`는 한 번만 호출하고, `close()`보다 먼저 `disconnect()`를 호출하세요.");
        in(block, timeline().failure(PAHO, 32102, ""))
                .says(
                        "client-failed.32102",
                        "This client is disconnecting just now (32102). Wait until it is done, then connect "
                                + "again.",
                        "이 클라이언트는 지금 연결을 끊는 중이에요(32102). 끝날 때까지 기다렸다가 다시 접속하세요.");
        in(block, timeline().failure(PAHO, 32107, ""))
                .says(
                        "client-failed.32107",
                        "A client cannot disconnect inside a callback (32107). Call `disconnect()` outside of it.",
                        "콜백 안에서는 연결을 끊을 수 없어요(32107). `disconnect()`를 콜백 밖에서 호출하세요.");
        in(block, timeline().failure(PAHO, 32109, ""))
                .says(
                        "client-failed.32109",
                        "The connection was lost (32109). Connect again; the flow shows who ended it.",
                        "연결이 끊겼어요(32109). 다시 접속하세요. 누가 끊었는지는 흐름 줄에 나와요.");
        in(block, timeline().failure(PAHO, 32110, ""))
                .says(
                        "client-failed.32110",
                        "This client is connecting just now (32110). Call `connect()` only once, and wait until "
                                + "it is done.",
                        "이 클라이언트는 지금 접속하는 중이에요(32110). `connect()`는 한 번만 호출하고 끝날 때까지 기다리세요.");
        in(block, timeline().failure(PAHO, 32111, ""))
                .says(
                        "client-failed.32111",
                        "This client was closed for good (32111). Make a new one.",
                        "이 클라이언트는 완전히 닫혔어요(32111). 새로 만드세요.");
        in(block, timeline().failure(PAHO, 32200, ""))
                .says(
                        "client-failed.32200",
                        "Another client with this id keeps its files in the same place (32200). Give it another "
                                + "id, or use `new MemoryPersistence()`.",
                        "같은 ID를 쓰는 다른 클라이언트가 같은 곳에 파일을 두고 있어요(32200). 다른 ID를 주거나 `new MemoryPersistence()`를 쓰세요.");
        in(block, timeline().failure(PAHO, 32202, ""))
                .says(
                        "client-failed.32202",
                        "Too many messages are on their way at once (32202). Wait for acknowledgements before "
                                + "you publish more.",
                        "아직 전송 중인 메시지가 너무 많아요(32202). 더 발행하기 전에 확인 응답을 기다리세요.");
        in(block, timeline().failure("java.lang.NullPointerException", "payload is null"))
                .says(
                        "client-failed",
                        "Your Java stopped with NullPointerException before the task was met.",
                        "할 일을 마치기 전에 Java 코드가 NullPointerException 예외로 멈췄어요.");
    }

    @Test
    void whatPahoRefusesByItself() {
        String block = "PUBLISH topic=debug";
        in(block, timeline().refusal(ARGUMENT, "MqttMessage.validateQos", ""))
                .says(
                        "client-failed.qos",
                        "QoS is 0, 1 or 2. Paho takes no other number, so nothing was sent.",
                        "QoS는 0, 1, 2 가운데 하나예요. Paho가 다른 숫자는 받지 않아서 아무것도 보내지 못했어요.");
        in(block, timeline().refusal("java.lang.NullPointerException", "MqttMessage.setPayload", ""))
                .says(
                        "client-failed.payload",
                        "A message always has a payload, if only an empty one: `new byte[0]`, not `null`. "
                                + "Nothing was sent.",
                        "메시지에는 페이로드가 꼭 있어야 해요. 비워 두려면 `null` 대신 `new byte[0]`을 쓰세요. 이번에는 아무것도 " + "보내지 못했어요.");
        in(block, timeline().refusal(ARGUMENT, "MqttTopic.validate", "Invalid topic length, should be in range"))
                .says(
                        "client-failed.topic-length",
                        "A topic or a filter has at least one character and at most 65535 bytes. Nothing was sent.",
                        "토픽과 필터는 한 글자 이상, 65535바이트 이하여야 해요. 이번에는 아무것도 보내지 못했어요.");
        in(block, timeline().refusal(ARGUMENT, "MqttTopic.validate", "Invalid usage of multi-level wildcard"))
                .says(
                        "client-failed.hash",
                        "In a filter, `#` stands for all the levels that follow: it comes last and has its level "
                                + "to itself, as in `home/#`. Nothing was sent.",
                        "필터의 `#`은 그 아래 레벨을 모두 뜻해요. `home/#`처럼 맨 끝에, 레벨 하나를 혼자 차지하게 써야 해요. " + "이번에는 아무것도 보내지 못했어요.");
        in(block, timeline().refusal(ARGUMENT, "MqttTopic.validate", "Invalid usage of single-level wildcard"))
                .says(
                        "client-failed.plus",
                        "In a filter, `+` stands for one level and has it to itself, as in `home/+/temperature`. "
                                + "Nothing was sent.",
                        "필터의 `+`는 레벨 하나를 뜻해요. `home/+/temperature`처럼 레벨 하나를 혼자 차지하게 써야 해요. 이번에는 " + "아무것도 보내지 못했어요.");
    }

    @Test
    void addressesThatPahoRefusesByItself() {
        String block = "CONNECT";
        String broker = "The broker is at `tcp://127.0.0.1:1883`; in Java, the variable `broker` holds that address.";
        String korean = "브로커는 `tcp://127.0.0.1:1883` 주소에 있고, Java에서는 변수 `broker`에 그 주소가 들어 있어요.";
        in(block, timeline().refusal(ARGUMENT, "NetworkModuleService.validateURI", "missing scheme"))
                .says(
                        "wrong-port.no-address",
                        "Paho does not understand this address: it wants `tcp://`, then the host, a colon and the "
                                + "port. " + broker,
                        "Paho가 알아듣는 주소가 아니에요. `tcp://` 다음에 호스트, 콜론, 포트를 차례로 써야 해요. " + korean);
        in(block, timeline().failure(ARGUMENT, "port out of range:99999"))
                .says(
                        "wrong-port.no-port",
                        "There is no such port: they go from 1 to 65535. " + broker,
                        "그런 포트는 없어요. 포트는 1부터 65535까지예요. " + korean);
        in(block, timeline().failure("java.net.UnknownHostException", "nowhere.example: Name or service not known"))
                .says(
                        "wrong-port.host",
                        "Nobody knows a machine called `nowhere.example`. " + broker,
                        "이런 이름의 컴퓨터를 찾을 수 없어요: `nowhere.example`. " + korean);
    }
}
