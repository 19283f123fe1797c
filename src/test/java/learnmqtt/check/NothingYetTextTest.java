package learnmqtt.check;

import static learnmqtt.check.Mistake.PAHO;
import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.sub;
import static learnmqtt.check.Mistake.timeline;
import static org.junit.jupiter.api.Assertions.assertEquals;

import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where nothing has come or could be sent. */
class NothingYetTextTest {
    @Test
    void nothingYet() {
        in("CONNECT client=hello", timeline())
                .says(
                        "nothing-yet.CONNECT",
                        "No client has connected yet. Making a client sends nothing; its `connect()` does, to "
                                + "`tcp://127.0.0.1:1883`.",
                        "아직 접속한 클라이언트가 없어요. 클라이언트를 만들기만 해서는 아무것도 나가지 않아요. `connect()`를 호출해서 `tcp://127.0.0.1:1883` 주소로 접속하세요.");
        in("SUBSCRIBE filter=debug", timeline())
                .says(
                        "nothing-yet.SUBSCRIBE",
                        "Nobody has subscribed yet. Is the client connected, and was `subscribe` called?",
                        "아직 구독한 클라이언트가 없어요. 클라이언트가 접속해 있나요? `subscribe`를 호출했나요?");
        in("UNSUBSCRIBE filter=debug", timeline())
                .says(
                        "nothing-yet.UNSUBSCRIBE",
                        "Nobody has unsubscribed yet. Call `unsubscribe` with the filter that you subscribed to.",
                        "아직 구독을 해지한 클라이언트가 없어요. 구독할 때 쓴 필터로 `unsubscribe`를 호출하세요.");
        in("PUBLISH topic=debug", timeline().connect("testPub"))
                .says(
                        "nothing-yet.PUBLISH",
                        "Nothing has been published yet. Is the client connected, and was `publish` called?",
                        "아직 발행된 메시지가 없어요. 클라이언트가 접속해 있나요? `publish`를 호출했나요?");
        in("PUBLISH to=testSub", sub("debug"))
                .says(
                        "nothing-yet.delivery",
                        "No message is on its way, because nothing has been published yet. Is a client "
                                + "connected, and was `publish` called?",
                        "아직 발행된 메시지가 없어서 전달될 것도 없어요. 클라이언트가 접속해 있나요? `publish`를 호출했나요?");
        in("DISCONNECT from=testPub", timeline())
                .says(
                        "nothing-yet.DISCONNECT",
                        "Nobody has said goodbye yet. Connect the client first, then call its `disconnect()`.",
                        "아직 작별 인사를 한 클라이언트가 없어요. 먼저 접속한 다음 `disconnect()`를 호출하세요.");
        in("CLOSE client=testPub", timeline())
                .says(
                        "nothing-yet.CLOSE",
                        "No connection has ended yet. Connect a client first, then call its `disconnect()`.",
                        "아직 끝난 연결이 없어요. 먼저 접속한 다음 `disconnect()`를 호출하세요.");
        in("HTTP payload=21.5C", timeline())
                .says(
                        "nothing-yet.HTTP",
                        "No HTTP request has come yet. Send it to the same host and port as "
                                + "`tcp://127.0.0.1:1883`.",
                        "아직 HTTP 요청이 오지 않았어요. `tcp://127.0.0.1:1883` 주소에 있는 호스트와 포트로 보내세요.");
        in("PINGREQ from=testSub", timeline().connect("testSub"))
                .says(
                        "nothing-yet.ping",
                        "No PINGREQ has passed yet. A client pings only when it has been silent for as long as "
                                + "its keep-alive: wait a little, or connect with a shorter one.",
                        "아직 PINGREQ 패킷이 오가지 않았어요. 클라이언트는 keep-alive 시간 동안 보낸 것이 없을 때만 핑을 보내요. 조금 기다리거나 keep-alive 시간을 줄여서 접속하세요.");
        in("PUBACK to=testPub", timeline().connect("testPub"))
                .says(
                        "nothing-yet.answer",
                        "No PUBACK has passed yet. It is the answer to another packet: send that one first.",
                        "아직 PUBACK 패킷이 오가지 않았어요. 이것은 다른 패킷에 대한 응답이에요. 그 패킷부터 보내세요.");
    }

    @Test
    void whatWasDoneBeforeTheCountingBeganDoesNotCount() {
        Wire before = sub("debug");
        in("SUBSCRIBE filter=debug\nPUBLISH topic=debug", before)
                .from(before.size())
                .says(
                        "nothing-yet.before",
                        "Something that fits `SUBSCRIBE filter=debug` has happened, but before this step was opened or "
                                + "before the last mistake was named, so it does not count. The counting has started "
                                + "over: do it once more.",
                        "`SUBSCRIBE filter=debug` 줄에 맞는 일이 있었지만, 이 단계가 열리기 전이나 틀린 점을 알려 주기 전의 일이라 세지 않아요. "
                                + "처음부터 다시 세고 있으니 한 번 더 해 보세요.");
        Mistake other = in("SUBSCRIBE filter=news", before).from(before.size());
        assertEquals("nothing-yet.SUBSCRIBE", other.diagnoses().get(0).messageKey());
    }

    @Test
    void notConnected() {
        String block = "PUBLISH topic=debug";
        in(block, timeline().failure(PAHO, 32104, "Client is not connected"))
                .says(
                        "not-connected",
                        "This client is not connected, so nothing was sent. Call its `connect()` first, then try "
                                + "again.",
                        "이 클라이언트는 접속해 있지 않아서 아무것도 보내지 못했어요. 먼저 `connect()`를 호출한 다음 다시 해 보세요.");
        in(block, timeline().failure(PAHO, 32101, "Client is disconnected"))
                .says(
                        "not-connected.closed",
                        "This client is not connected, or not any more, so nothing was sent. Call its `connect()` first, "
                                + "then try again.",
                        "이 클라이언트는 지금 접속해 있지 않아서 아무것도 보내지 못했어요. 먼저 `connect()`를 호출한 다음 다시 해 보세요.");
        in(block, timeline().opened())
                .says(
                        "not-connected.open",
                        "A connection was opened, but no CONNECT came through it. Every MQTT client has to say "
                                + "CONNECT first: call `connect()`.",
                        "연결은 열렸지만 CONNECT 패킷이 오지 않았어요. 모든 MQTT 클라이언트는 CONNECT부터 보내야 해요. `connect()`를 호출하세요.");
    }

    @Test
    void wrongPort() {
        String block = "CONNECT client=hello";
        in(block, timeline().failure(PAHO, 32103, "Unable to connect to server"))
                .says(
                        "wrong-port",
                        "Nobody listens at the address that your client tried. The broker is at "
                                + "`tcp://127.0.0.1:1883`; in Java, the variable `broker` holds that address.",
                        "클라이언트가 접속하려는 주소에서 기다리는 프로그램이 없어요. 브로커는 `tcp://127.0.0.1:1883` 주소에 있고, Java에서는 변수 `broker`에 그 주소가 들어 있어요.");
        in(block, timeline().failure("java.net.ConnectException", "no answer from 127.0.0.1:18830"))
                .says(
                        "wrong-port.address",
                        "Nobody listens at `127.0.0.1:18830`. The broker is at `tcp://127.0.0.1:1883`; in Java, "
                                + "the variable `broker` holds that address.",
                        "`127.0.0.1:18830` 주소에서 기다리는 프로그램이 없어요. 브로커는 `tcp://127.0.0.1:1883` 주소에 있고, Java에서는 변수 `broker`에 그 주소가 들어 있어요.");
    }

    @Test
    void connectRefused() {
        String block = "SUBSCRIBE from=a filter=debug";
        in(block, timeline().connecting("a", true).refused("a", 1))
                .says(
                        "connect-refused.1",
                        "The broker refused the connection (code 1): it does not speak this version of MQTT. Try "
                                + "version 3.1.1.",
                        "브로커가 접속을 거절했어요(코드 1). 이 브로커는 클라이언트가 쓴 MQTT 버전을 지원하지 않아요. 3.1.1 버전으로 해 보세요.");
        in(block, timeline().connecting("a", true).refused("a", 2))
                .says(
                        "connect-refused.2",
                        "The broker refused the connection (code 2): it does not accept this client id. Try "
                                + "another one.",
                        "브로커가 접속을 거절했어요(코드 2). 이 클라이언트 ID는 받아 주지 않아요. 다른 ID로 해 보세요.");
        in(block, timeline().connecting("a", true).refused("a", 3))
                .says(
                        "connect-refused.3",
                        "The broker refused the connection (code 3): it cannot serve anybody just now. Wait a "
                                + "moment, then try again.",
                        "브로커가 접속을 거절했어요(코드 3). 지금은 아무도 받을 수 없는 상태예요. 잠시 기다렸다가 다시 해 보세요.");
        in(block, RefusalTextTest.login("a", "kim", "winter").refused("a", 134))
                .says(
                        "connect-refused.4",
                        "The broker refused the connection (code 134): the user name or the password is wrong. "
                                + "Check both, then try again.",
                        "브로커가 접속을 거절했어요(코드 134). 사용자 이름이나 비밀번호가 틀렸어요. 둘 다 확인하고 다시 해 보세요.");
        in(block, RefusalTextTest.login("a", "kim", "winter").refused("a", 5))
                .says(
                        "connect-refused.5",
                        "The broker refused the connection (code 5): this client may not come in. Check the "
                                + "user name and the password.",
                        "브로커가 접속을 거절했어요(코드 5). 이 클라이언트의 접속은 허용되지 않아요. 사용자 이름과 비밀번호를 확인하세요.");
        in("CONNACK to=a code=0", timeline().connecting("a", true).refused("a", 151))
                .says(
                        "connect-refused",
                        "The broker refused the connection with code 151. Look that code up, then try again.",
                        "브로커가 접속을 거절했어요(코드 151). 이 코드의 뜻을 찾아본 다음 다시 해 보세요.");
    }

    @Test
    void whereTheTaskIsToBeRefusedARefusalIsNoTrouble() {
        String block = "CONNECT client=stranger\nCONNACK to=stranger code=5";
        in(block, timeline().connecting("guest", true).refused("guest", 5)).is(Diagnosis.Id.CLIENT_ID);
        in(
                        block,
                        timeline()
                                .connecting("guest", true)
                                .refused("guest", 5)
                                .failure("org.eclipse.paho.client.mqttv3.MqttSecurityException", 5, "Not authorized"))
                .is(Diagnosis.Id.CLIENT_ID);
    }
}
