package learnmqtt.check;

import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.pub;
import static learnmqtt.check.Mistake.sub;
import static learnmqtt.check.Mistake.timeline;

import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where a client is another one, or behaves in another way. */
class ClientTextTest {
    @Test
    void client() {
        String block = "PUBLISH from=testPub topic=debug";
        in(block, timeline().connect("me").publish("me", "debug", "1"))
                .says(
                        "client-id",
                        "This came from the client `me`; this task waits for `testPub`. The client id is what "
                                + "you give when you make the client.",
                        "이 패킷은 `me` 클라이언트가 보냈는데, 여기서는 `testPub` 클라이언트를 기다려요. 클라이언트 ID는 클라이언트를 만들 때 정해요.");
        in(block, timeline().connect("testpub").publish("testpub", "debug", "1"))
                .says(
                        "client-id.case",
                        "This came from the client `testpub`; this task waits for `testPub`: client ids tell "
                                + "upper and lower case apart.",
                        "이 패킷은 `testpub` 클라이언트가 보냈는데, 여기서는 `testPub` 클라이언트를 기다려요. 클라이언트 ID는 대문자와 소문자를 구별해요.");
        in("CONNECT client=$c client!=\"\"", timeline().connect(""))
                .says(
                        "client-id.empty",
                        "This client came with an empty client id; this task waits for one that you choose. In Java "
                                + "it stands in the brackets of `new MqttClient(…)`, at a terminal behind `-i`.",
                        "이 클라이언트는 클라이언트 ID를 비워 두고 접속했는데, 여기서는 직접 정한 ID를 기다려요. "
                                + "Java에서는 `new MqttClient(…)`의 괄호 안에, 터미널에서는 `-i` 뒤에 써요.");
        Wire other = timeline()
                .connect("ear")
                .subscribe("ear", "debug")
                .connect("testPub")
                .send("testPub", "debug", "1");
        in("PUBLISH to=testSub topic=debug", other)
                .says(
                        "client-id.to",
                        "The message reached the client `ear`; this task waits for it at `testSub`. Give the "
                                + "subscriber that client id.",
                        "메시지가 `ear` 클라이언트에 도착했는데, 여기서는 `testSub` 클라이언트에 도착하기를 기다려요. 그 ID로 클라이언트를 만들어 구독하세요.");
        in("PUBLISH to=testSub topic=debug", sub("debug").connect("testSub").publish("testSub", "debug", "1"))
                .says(
                        "client-id-taken",
                        "A second client connected as `testSub`. A client id belongs to one connection at a "
                                + "time, so the broker closed the older one: give every client an id of its own.",
                        "두 번째 클라이언트가 같은 ID를 써서 접속했어요(`testSub`). 클라이언트 ID 하나로는 한 번에 하나만 접속할 수 있어서, 브로커가 먼저 있던 연결을 끊었어요. 클라이언트마다 다른 ID를 주세요.");
    }

    @Test
    void session() {
        in("CONNECT client=a clean=true", timeline().connect("a", false, false))
                .says(
                        "clean-session.true",
                        "This client wants to keep its session; this task waits for a clean one. Connect again "
                                + "with clean session set to true.",
                        "이 클라이언트는 세션을 남겨 두려고 하는데, 여기서는 클린 세션을 기다려요. clean session 값을 true로 두고 다시 접속하세요.");
        in("CONNECT client=a clean=false", timeline().connect("a"))
                .says(
                        "clean-session.false",
                        "This client asked for a clean session; this task waits for one that is kept. Connect "
                                + "again with clean session set to false.",
                        "이 클라이언트는 클린 세션을 요청했는데, 여기서는 남겨 두는 세션을 기다려요. clean session 값을 false로 두고 다시 접속하세요.");
        in("DISCONNECT from=a", timeline().connect("a"))
                .says(
                        "no-disconnect",
                        "The client `a` is still connected. Call its `disconnect()`: it says DISCONNECT before "
                                + "it goes.",
                        "`a` 클라이언트가 아직 접속해 있어요. `disconnect()`를 호출하면 DISCONNECT를 보내고 떠나요.");
        in("CLOSE client=a clean=true", timeline().connect("a").lost("a"))
                .says(
                        "no-disconnect.lost",
                        "The connection of `a` ended without a DISCONNECT, which looks like an accident to the "
                                + "broker. Call `disconnect()` instead.",
                        "`a` 클라이언트의 연결이 DISCONNECT 없이 끊겼어요. 브로커는 이것을 사고로 여겨요. 대신 `disconnect()`를 호출하세요.");
    }

    @Test
    void given() {
        String line = "\nPUBLISH from=testPub topic=debug";
        in("given CONNECT client=testSub" + line, pub("debug", "1"))
                .says(
                        "given-missing.CONNECT",
                        "This task builds on `CONNECT client=testSub`, but this client is not connected now. "
                                + "Connect it again first.",
                        "여기서는 `CONNECT client=testSub` 상태에서 시작하는데, 지금은 이 클라이언트가 접속해 있지 않아요. 먼저 다시 접속하세요.");
        in("given SUBSCRIBE from=testSub" + line, pub("debug", "1"))
                .says(
                        "given-missing.SUBSCRIBE",
                        "This task builds on `SUBSCRIBE from=testSub`, but this subscription is not there now: "
                                + "it ends with its connection. Subscribe again first.",
                        "여기서는 `SUBSCRIBE from=testSub` 상태에서 시작하는데, 지금은 그 구독이 없어요. 연결이 끊기면 구독도 사라져요. 먼저 다시 구독하세요.");
        in("given PUBLISH retain=true" + line, pub("debug", "1"))
                .says(
                        "given-missing.PUBLISH",
                        "This task builds on `PUBLISH retain=true`, but the broker keeps no such message now. "
                                + "Publish it again first, with the retain flag.",
                        "여기서는 `PUBLISH retain=true` 상태에서 시작하는데, 지금은 브로커에 그런 보존 메시지가 없어요. 먼저 retain 플래그를 켜고 다시 발행하세요.");
        in("given CONNECT client=testSub" + line, pub("debug", "1").connect("testSub"))
                .says(
                        "given-missing.then",
                        "When this happened, `CONNECT client=testSub` did not hold yet. It does now, so do it "
                                + "once more.",
                        "그때는 아직 `CONNECT client=testSub` 상태가 아니었어요. 지금은 그 상태가 되었으니 한 번 더 해 보세요.");
    }
}
