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
                        "This came from the client `me`; this step waits for `testPub`. The client id is what "
                                + "you give when you make the client.",
                        "이것은 클라이언트 `me`에서 왔는데, 이 단계는 `testPub` 클라이언트를 기다려요. 클라이언트 ID는 클라이언트를 만들 때 정해요.");
        in(block, timeline().connect("testpub").publish("testpub", "debug", "1"))
                .says(
                        "client-id.case",
                        "This came from the client `testpub`; this step waits for `testPub`: client ids tell "
                                + "upper and lower case apart.",
                        "이것은 클라이언트 `testpub`에서 왔는데, 이 단계는 `testPub` 클라이언트를 기다려요. 클라이언트 ID는 대문자와 소문자를 구별해요.");
        Wire other = timeline()
                .connect("ear")
                .subscribe("ear", "debug")
                .connect("testPub")
                .send("testPub", "debug", "1");
        in("PUBLISH to=testSub topic=debug", other)
                .says(
                        "client-id.to",
                        "The message reached the client `ear`; this step waits for it at `testSub`. Give the "
                                + "subscriber that client id.",
                        "메시지가 클라이언트 `ear`에 도착했는데, 이 단계는 `testSub`에 도착하기를 기다려요. 구독하는 클라이언트에 그 ID를 주세요.");
        in("PUBLISH to=testSub topic=debug", sub("debug").connect("testSub").publish("testSub", "debug", "1"))
                .says(
                        "client-id-taken",
                        "A second client connected as `testSub`. A client id belongs to one connection at a "
                                + "time, so the broker closed the older one: give every client an id of its own.",
                        "`testSub` ID로 두 번째 클라이언트가 접속했어요. ID 하나는 한 번에 한 연결만 쓸 수 있어서 브로커가 먼저 있던 연결을 끊었어요. 클라이언트마다 "
                                + "다른 ID를 주세요.");
    }

    @Test
    void session() {
        in("CONNECT client=a clean=true", timeline().connect("a", false, false))
                .says(
                        "clean-session.true",
                        "This client wants to keep its session; this step waits for a clean one. Connect again "
                                + "with clean session set to true.",
                        "이 클라이언트는 세션을 남겨 두려고 하는데, 이 단계는 깨끗한 세션을 기다려요. clean session 값을 true로 두고 다시 접속하세요.");
        in("CONNECT client=a clean=false", timeline().connect("a"))
                .says(
                        "clean-session.false",
                        "This client asked for a clean session; this step waits for one that is kept. Connect "
                                + "again with clean session set to false.",
                        "이 클라이언트는 깨끗한 세션을 달라고 했는데, 이 단계는 남아 있는 세션을 기다려요. clean session 값을 false로 두고 다시 접속하세요.");
        in("DISCONNECT from=a", timeline().connect("a"))
                .says(
                        "no-disconnect",
                        "The client `a` is still connected. Call its `disconnect()`: it says DISCONNECT before "
                                + "it goes.",
                        "클라이언트 `a`의 연결이 아직 살아 있어요. `disconnect()`를 부르면 DISCONNECT 인사를 하고 떠나요.");
        in("CLOSE client=a clean=true", timeline().connect("a").lost("a"))
                .says(
                        "no-disconnect.lost",
                        "The connection of `a` ended without a DISCONNECT, which looks like an accident to the "
                                + "broker. Call `disconnect()` instead.",
                        "클라이언트 `a` 연결이 DISCONNECT 없이 끝났어요. 브로커에게는 사고처럼 보여요. `disconnect()`를 불러서 끝내세요.");
    }

    @Test
    void given() {
        String line = "\nPUBLISH from=testPub topic=debug";
        in("given CONNECT client=testSub" + line, pub("debug", "1"))
                .says(
                        "given-missing.CONNECT",
                        "This step builds on `CONNECT client=testSub`, but this client is not connected now. "
                                + "Connect it again first.",
                        "이 단계는 `CONNECT client=testSub` 상태에서 시작하는데, 지금은 이 클라이언트가 접속되어 있지 않아요. 먼저 다시 접속하세요.");
        in("given SUBSCRIBE from=testSub" + line, pub("debug", "1"))
                .says(
                        "given-missing.SUBSCRIBE",
                        "This step builds on `SUBSCRIBE from=testSub`, but this subscription is not there now: "
                                + "it ends with its connection. Subscribe again first.",
                        "이 단계는 `SUBSCRIBE from=testSub` 상태에서 시작하는데, 지금은 그 구독이 없어요. 구독은 연결이 끝나면 함께 끝나요. 먼저 다시 "
                                + "구독하세요.");
        in("given PUBLISH retain=true" + line, pub("debug", "1"))
                .says(
                        "given-missing.PUBLISH",
                        "This step builds on `PUBLISH retain=true`, but the broker keeps no such message now. "
                                + "Publish it again first, with the retain flag.",
                        "이 단계는 `PUBLISH retain=true` 상태에서 시작하는데, 지금은 브로커가 그런 메시지를 보관하고 있지 않아요. 먼저 retain 플래그를 켜고 "
                                + "다시 발행하세요.");
        in("given CONNECT client=testSub" + line, pub("debug", "1").connect("testSub"))
                .says(
                        "given-missing.then",
                        "When this happened, `CONNECT client=testSub` did not hold yet. It does now, so do it "
                                + "once more.",
                        "이 일이 일어났을 때는 아직 `CONNECT client=testSub` 상태가 아니었어요. 이제는 되었으니 한 번 더 해 보세요.");
    }
}
