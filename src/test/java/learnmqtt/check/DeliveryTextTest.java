package learnmqtt.check;

import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.pub;
import static learnmqtt.check.Mistake.sub;

import java.util.List;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where a message did not arrive, or came too often, too late, against a prohibition. */
class DeliveryTextTest {
    @Test
    void deliveries() {
        String block = "PUBLISH to=testSub topic=debug";
        in(block, sub("news").connect("testPub").publish("testPub", "debug", "1"))
                .says(
                        "filter-does-not-match",
                        "`testSub` is subscribed to `news`, and that does not match `debug`. Compare the two "
                                + "level by level.",
                        "`testSub` 클라이언트가 구독한 필터는 `news`인데, `debug` 토픽과 일치하지 않아요. 둘을 한 레벨씩 비교해 보세요.");
        in(block, sub("*").connect("testPub").send("testPub", "debug", "1"))
                .says(
                        "filter-does-not-match.star",
                        "`testSub` is subscribed to `*`, and that does not match `debug`: in MQTT, `*` is a character "
                                + "like any other. Write `+` for one level, or `#` for all that follow.",
                        "`testSub` 클라이언트가 구독한 필터는 `*`인데, `debug` 토픽과 일치하지 않아요. MQTT에서 `*`는 와일드카드가 아니라 보통 글자예요. "
                                + "레벨 하나는 `+`, 그 뒤의 모든 레벨은 `#`으로 쓰세요.");
        in(block, pub("debug", "1").connect("testSub").subscribe("testSub", "debug"))
                .says(
                        "published-before-subscribed",
                        "The message on `debug` was published before `testSub` subscribed, and a broker does not "
                                + "keep it for those who come later. Publish it once more.",
                        "`debug` 토픽의 메시지는 `testSub` 클라이언트가 구독하기 전에 발행됐어요. 브로커는 나중에 오는 클라이언트를 위해 메시지를 남겨 두지 않아요. 한 번 더 발행하세요.");
        in(block, pub("debug", "1"))
                .says(
                        "no-subscriber",
                        "The message on `debug` came to the broker, but `testSub` was not subscribed to "
                                + "anything. Subscribe first, then publish once more.",
                        "`debug` 토픽의 메시지가 브로커에 왔지만, `testSub` 클라이언트는 아무것도 구독하고 있지 않았어요. 먼저 구독한 다음 한 번 더 발행하세요.");
        in(block, sub("debug").disconnect("testSub").connect("testPub").publish("testPub", "debug", "1"))
                .says(
                        "no-subscriber.gone",
                        "The message on `debug` came to the broker, but the subscription of `testSub` had ended "
                                + "by then. Subscribe again, then publish once more.",
                        "`debug` 토픽의 메시지가 브로커에 왔지만, 그때는 `testSub` 클라이언트의 구독이 이미 끝나 있었어요. 다시 구독한 다음 한 번 더 발행하세요.");
        in("PUBLISH to=$anybody topic=debug", pub("debug", "1"))
                .says(
                        "no-subscriber.anybody",
                        "The message on `debug` came to the broker, but nobody was subscribed to anything. "
                                + "Subscribe first, then publish once more.",
                        "`debug` 토픽의 메시지가 브로커에 왔지만, 구독하는 클라이언트가 하나도 없었어요. 먼저 구독한 다음 한 번 더 발행하세요.");
        in(block, sub("debug").connect("testPub").publish("testPub", "debug", "1"))
                .says(
                        "not-delivered",
                        "The broker has the message on `debug`, and `testSub` is subscribed to it, but it has "
                                + "not arrived. Is that client stuck in a callback?",
                        "`debug` 토픽의 메시지가 브로커에 있고 `testSub` 클라이언트가 그 토픽을 구독하고 있지만, 아직 도착하지 않았어요. 그 클라이언트가 콜백 안에서 멈춰 있지는 않나요?");
    }

    @Test
    void countsAndTimes() {
        in("PUBLISH topic=debug count>=3", pub("debug", "1").publish("testPub", "debug", "2"))
                .says(
                        "too-few",
                        "That is 2 of 3 for `PUBLISH topic=debug count>=3`. Go on.",
                        "`PUBLISH topic=debug count>=3` 줄은 3번 중 2번 채웠어요. 계속하세요.");
        in("PUBLISH topic=debug count=1", pub("debug", "1").publish("testPub", "debug", "2"))
                .says(
                        "too-many",
                        "This task waits for exactly 1 of `PUBLISH topic=debug count=1`, but 2 came. Try once "
                                + "more.",
                        "여기서는 `PUBLISH topic=debug count=1` 줄에 맞는 것을 정확히 1번 기다리는데 2번 왔어요. 다시 해 보세요.");
        in(
                        "CONNECT client=logger count=1",
                        Wire.timeline().connect("logger").disconnect("logger").connect("logger"))
                .says(
                        "too-many.one-connection",
                        "This task waits for one connection of `logger` that does everything, but 2 came. Do it all "
                                + "once more over one connection.",
                        "여기서는 `logger` 클라이언트가 한 번 접속해서 모두 하기를 기다리는데 2번 접속했어요. 접속 하나로 처음부터 다시 해 보세요.");
        Wire slow = pub("on", "1").at(7_240).publish("testPub", "off", "1");
        in("PUBLISH topic=on\nPUBLISH topic=off within=5s", slow)
                .says(
                        "too-late",
                        "This took 7.2 s; `PUBLISH topic=off within=5s` allows 5 s. Try once more, a little "
                                + "faster.",
                        "걸린 시간은 7.2 s, `PUBLISH topic=off within=5s` 줄에 주어진 시간은 5 s까지예요. 조금 더 빨리 다시 해 보세요.");
        for (Wire early : List.of(pub("off", "1"), pub("off", "1").publish("testPub", "on", "1"))) {
            in("PUBLISH topic=on\nPUBLISH topic=off", early)
                    .says(
                            "out-of-order",
                            "The right thing came too early: `PUBLISH topic=off` belongs after the lines above it. "
                                    + "Do it once more, after those.",
                            "맞는 일이지만 너무 일찍 일어났어요. `PUBLISH topic=off` 줄은 그 위의 줄들 다음이에요. 그 줄들이 끝난 뒤에 한 번 더 해 보세요.");
        }
        in("PUBLISH topic=on\nDISCONNECT\nPUBLISH topic=off", pub("off", "1")).is(Diagnosis.Id.TOPIC_DIFFERS);
        in("PUBLISH topic=on\nPUBLISH topic=off", pub("of", "1")).is(Diagnosis.Id.TOPIC_DIFFERS);
        in("PUBLISH topic=on\nPUBLISH from=testPub", pub("On", "1")).is(Diagnosis.Id.TOPIC_CASE);
    }

    @Test
    void forbidden() {
        in("PUBLISH topic=a\nnot SUBSCRIBE", sub("debug"))
                .says(
                        "forbidden-event",
                        "Just what must not happen here has happened (`SUBSCRIBE`). Try once more without it.",
                        "여기서는 일어나면 안 되는 일이 일어났어요(`SUBSCRIBE`). 그 일 없이 다시 해 보세요.");
        in("PUBLISH topic=a\nnot PUBLISH to=testSub", sub("debug").deliver("testSub", "debug", "1"))
                .says(
                        "forbidden-event.delivered",
                        "A message on `debug` reached `testSub`, and here it must not (`PUBLISH to=testSub`). "
                                + "Look at who sent it, and at what `testSub` is subscribed to, then try once more.",
                        "`debug` 토픽의 메시지가 `testSub` 클라이언트에 도착했는데, 여기서는 그러면 안 돼요(`PUBLISH to=testSub`). 누가 보냈는지, 이 클라이언트가 무엇을 구독하는지 살펴보고 다시 해 보세요.");
        in("PUBLISH topic=a\nnot PUBLISH from=testPub topic=b", pub("b", "1"))
                .says(
                        "forbidden-event.published",
                        "`testPub` published a message to `b`, and here it must not (`PUBLISH from=testPub "
                                + "topic=b`). Try once more without it.",
                        "`testPub` 클라이언트가 `b` 토픽에 발행했는데, 여기서는 그러면 안 돼요(`PUBLISH from=testPub topic=b`). 그 메시지는 발행하지 말고 다시 해 보세요.");
    }
}
