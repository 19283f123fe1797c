package learnmqtt.check;

import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.pub;
import static learnmqtt.check.Mistake.sub;
import static learnmqtt.check.Mistake.timeline;

import learnmqtt.wire.Qos;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where a packet holds something else. */
class ContentTextTest {
    @Test
    void payloads() {
        in("PUBLISH payload=TESTING", pub("debug", "testing"))
                .says(
                        "payload-case",
                        "The payload was `testing`; this task waits for `TESTING`: upper and lower case are "
                                + "different bytes.",
                        "페이로드가 `testing`인데, 여기서는 `TESTING` 페이로드를 기다려요. 대문자와 소문자는 서로 다른 바이트예요.");
        in("PUBLISH payload=TESTING", pub("debug", "TESTING\n"))
                .says(
                        "payload-differs",
                        "The payload was `TESTING\\n`; this task waits for `TESTING`. Send exactly that.",
                        "페이로드가 `TESTING\\n`인데, 여기서는 `TESTING` 페이로드를 기다려요. 적힌 그대로 보내세요.");
    }

    @Test
    void qos() {
        in("PUBLISH from=testPub qos=1", pub("debug", "1"))
                .says(
                        "qos-too-low",
                        "The message had QoS 0; this task waits for QoS 1. Say so when you publish.",
                        "메시지의 QoS 값이 0인데, 여기서는 QoS 1 메시지를 기다려요. 발행할 때 그 값을 주세요.");
        in("SUBSCRIBE filter=debug qos=1", sub("debug"))
                .says(
                        "qos-too-low.SUBSCRIBE",
                        "The subscription asks for QoS 0; this task waits for QoS 1. Say so when you subscribe.",
                        "구독이 요청한 QoS 값이 0인데, 여기서는 QoS 1 구독을 기다려요. 구독할 때 그 값을 주세요.");
        Wire lower = sub("debug").connect("testPub").publish("testPub", "debug", "1", Qos.EXACTLY_ONCE, false);
        in("PUBLISH to=testSub qos=1", lower.deliver("testSub", "debug", "1"))
                .says(
                        "qos-downgraded",
                        "The message was published with QoS 2, but `testSub` got it with QoS 0: a delivery never "
                                + "has more than its subscription asks for. Subscribe with QoS 1.",
                        "메시지를 발행할 때는 QoS 2, `testSub` 클라이언트에 전달할 때는 QoS 0 값이었어요. 구독이 요청한 것보다 높은 QoS로 전달되는 일은 없어요. QoS 1 값을 주고 구독하세요.");
    }

    @Test
    void retain() {
        Wire kept = timeline().connect("a").publish("a", "debug", "1", Qos.AT_MOST_ONCE, true);
        in("PUBLISH from=testPub retain=true", pub("debug", "1"))
                .says(
                        "retain-missing",
                        "The message came without the retain flag; this task waits for one that the broker "
                                + "keeps. Publish it with retained set to true.",
                        "메시지에 retain 플래그가 없는데, 여기서는 브로커가 보존할 메시지를 기다려요. retained 값을 true로 두고 발행하세요.");
        in("PUBLISH from=a retain=false", kept)
                .says(
                        "retain-unwanted",
                        "The message came with the retain flag, so the broker keeps it; this task waits for one "
                                + "without. Publish it with retained set to false.",
                        "메시지에 retain 플래그가 있어서 브로커가 보존하게 되는데, 여기서는 플래그가 없는 메시지를 기다려요. retained 값을 false로 두고 발행하세요.");
        in("PUBLISH to=testSub retain=true", sub("debug").deliver("testSub", "debug", "1"))
                .says(
                        "retain-missing.to",
                        "The message was delivered live, without the retain flag. The broker sets it only for a "
                                + "message that it had kept: subscribe after publishing.",
                        "메시지가 retain 플래그 없이 바로 전달됐어요. 브로커는 보존하던 메시지에만 이 플래그를 켜요. 발행한 다음에 구독하세요.");
        Wire stored = sub("debug").deliver("testSub", "debug", "1", Qos.AT_MOST_ONCE, true);
        in("PUBLISH to=testSub retain=false", stored)
                .says(
                        "retain-unwanted.to",
                        "The message that was delivered is an older one that the broker had kept; this task "
                                + "waits for a live one. Publish while subscribed.",
                        "전달된 것은 브로커가 보존하던 예전 메시지예요. 여기서는 바로 전달되는 메시지를 기다려요. 구독하고 있는 동안 발행하세요.");
    }

    @Test
    void anyOtherValue() {
        in("CONNECT client=a keepalive=10", timeline().connect("a"))
                .says(
                        "value-differs",
                        "In the CONNECT, keepalive was `60`; this task waits for `10`.",
                        "CONNECT 패킷의 keepalive 값이 `60`인데, 여기서는 `10` 값을 기다려요.");
        in("CONNECT client=a user=anna", timeline().connect("a"))
                .says(
                        "value-differs.missing",
                        "The CONNECT has no user; this task waits for `anna`.",
                        "CONNECT 패킷에 user 값이 없는데, 여기서는 `anna` 값을 기다려요.");
    }
}
