package learnmqtt.check;

import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.pub;
import static learnmqtt.check.Mistake.sub;
import static learnmqtt.check.Mistake.timeline;

import java.util.Map;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where a topic is another one. */
class TopicTextTest {
    @Test
    void topics() {
        in("PUBLISH topic=debug", pub("Debug", "1"))
                .says(
                        "topic-case",
                        "A message reached `Debug`; this task waits for `debug`: topics tell upper and lower "
                                + "case apart.",
                        "메시지가 `Debug` 토픽으로 왔는데, 여기서는 `debug` 토픽을 기다려요. 토픽은 대문자와 소문자를 구별해요.");
        in("PUBLISH topic=debug", pub("/debug", "1"))
                .says(
                        "topic-leading-slash",
                        "A message reached `/debug`; this task waits for `debug`: the leading slash makes an "
                                + "empty first level.",
                        "메시지가 `/debug` 토픽으로 왔는데, 여기서는 `debug` 토픽을 기다려요. 맨 앞에 슬래시가 있으면 그 앞에 빈 레벨이 하나 생겨요.");
        in("PUBLISH topic=/debug", pub("debug", "1"))
                .says(
                        "topic-leading-slash.missing",
                        "A message reached `debug`; this task waits for `/debug`: without the leading slash, the "
                                + "empty first level is missing.",
                        "메시지가 `debug` 토픽으로 왔는데, 여기서는 `/debug` 토픽을 기다려요. 맨 앞에 슬래시가 없어서 맨 앞의 빈 레벨이 빠졌어요.");
        in("PUBLISH topic=debug", pub("debug/", "1"))
                .says(
                        "topic-trailing-slash",
                        "A message reached `debug/`; this task waits for `debug`: the slash at the end makes one "
                                + "more level, an empty one.",
                        "메시지가 `debug/` 토픽으로 왔는데, 여기서는 `debug` 토픽을 기다려요. 맨 끝에 슬래시가 있으면 그 뒤에 빈 레벨이 하나 생겨요.");
        in("PUBLISH topic=debug/", pub("debug", "1"))
                .says(
                        "topic-trailing-slash.missing",
                        "A message reached `debug`; this task waits for `debug/`: without the slash at the end, "
                                + "the empty last level is missing.",
                        "메시지가 `debug` 토픽으로 왔는데, 여기서는 `debug/` 토픽을 기다려요. 맨 끝에 슬래시가 없어서 맨 끝의 빈 레벨이 빠졌어요.");
        in("PUBLISH topic=debug", pub("de bug", "1"))
                .says(
                        "topic-space",
                        "A message reached `de bug`; this task waits for `debug`: in a topic, a space counts "
                                + "like any other character.",
                        "메시지가 `de bug` 토픽으로 왔는데, 여기서는 `debug` 토픽을 기다려요. 토픽에서는 공백도 글자 하나예요.");
        in("PUBLISH levels=3", pub("pond/level", "1"))
                .says(
                        "topic-levels",
                        "This task waits for a topic of 3 levels, and this one has 2. Each slash begins another "
                                + "level, also a slash at either end.",
                        "여기서는 레벨이 3개인 토픽을 기다리는데, 이 토픽은 레벨이 2개예요. 슬래시마다 레벨이 하나씩 늘어나요. 맨 앞이나 맨 뒤의 슬래시도 마찬가지예요.");
        in("PUBLISH topic=debug", pub("news", "1"))
                .says(
                        "topic-differs",
                        "A message reached `news`; this task waits for `debug`. For the broker, those are two "
                                + "different topics.",
                        "메시지가 `news` 토픽으로 왔는데, 여기서는 `debug` 토픽을 기다려요. 브로커에게 이 둘은 서로 다른 토픽이에요.");
        in("SUBSCRIBE filter=$topic\nPUBLISH topic=$topic", sub("garden/+/pond").publish("a", "garden/x/pond", "1"))
                .says(
                        "topic-differs.wildcard",
                        "`garden/+/pond` has a wildcard in it: that makes it a filter, and nobody can publish to it. "
                                + "Subscribe to a topic without `+` and `#`, then publish to just that one.",
                        "`garden/+/pond`에는 와일드카드가 있어요. 그러면 토픽이 아니라 필터라서 아무도 그리로 발행할 수 없어요. `+`와 `#`이 없는 토픽을 구독한 다음 바로 그 토픽에 발행하세요.");
    }

    @Test
    void filters() {
        in("SUBSCRIBE filter=debug", sub("Debug"))
                .says(
                        "topic-case.filter",
                        "The filter was `Debug`; this task waits for `debug`: topics tell upper and lower case "
                                + "apart.",
                        "필터가 `Debug`인데, 여기서는 `debug` 필터를 기다려요. 토픽은 대문자와 소문자를 구별해요.");
        in("SUBSCRIBE filter=debug", sub("/debug"))
                .says(
                        "topic-leading-slash.filter",
                        "The filter was `/debug`; this task waits for `debug`: the leading slash makes an empty "
                                + "first level.",
                        "필터가 `/debug`인데, 여기서는 `debug` 필터를 기다려요. 맨 앞에 슬래시가 있으면 그 앞에 빈 레벨이 하나 생겨요.");
        in("SUBSCRIBE filter=/debug", sub("debug"))
                .says(
                        "topic-leading-slash.filter-missing",
                        "The filter was `debug`; this task waits for `/debug`: without the leading slash, the "
                                + "empty first level is missing.",
                        "필터가 `debug`인데, 여기서는 `/debug` 필터를 기다려요. 맨 앞에 슬래시가 없어서 맨 앞의 빈 레벨이 빠졌어요.");
        in("SUBSCRIBE filter=debug", sub("debug/"))
                .says(
                        "topic-trailing-slash.filter",
                        "The filter was `debug/`; this task waits for `debug`: the slash at the end makes one "
                                + "more level, an empty one.",
                        "필터가 `debug/`인데, 여기서는 `debug` 필터를 기다려요. 맨 끝에 슬래시가 있으면 그 뒤에 빈 레벨이 하나 생겨요.");
        in("SUBSCRIBE filter=debug/", sub("debug"))
                .says(
                        "topic-trailing-slash.filter-missing",
                        "The filter was `debug`; this task waits for `debug/`: without the slash at the end, the "
                                + "empty last level is missing.",
                        "필터가 `debug`인데, 여기서는 `debug/` 필터를 기다려요. 맨 끝에 슬래시가 없어서 맨 끝의 빈 레벨이 빠졌어요.");
        in("SUBSCRIBE filter=debug", sub(" debug"))
                .says(
                        "topic-space.filter",
                        "The filter was ` debug`; this task waits for `debug`: in a topic, a space counts like "
                                + "any other character.",
                        "필터가 ` debug`인데, 여기서는 `debug` 필터를 기다려요. 토픽에서는 공백도 글자 하나예요.");
        in("SUBSCRIBE filter=debug", sub("#"))
                .says(
                        "topic-differs.wide",
                        "The filter was `#`; this task waits for `debug`. Yours is wider and lets in other messages "
                                + "as well: subscribe with the narrower one.",
                        "필터가 `#`인데, 여기서는 `debug` 필터를 기다려요. 지금 필터는 더 넓어서 다른 메시지까지 들어와요. 더 좁은 필터로 구독하세요.");
        in("SUBSCRIBE filter=debug", sub("news/#"))
                .says(
                        "topic-differs.filter",
                        "The filter was `news/#`; this task waits for `debug`. Subscribe with that one.",
                        "필터가 `news/#`인데, 여기서는 `debug` 필터를 기다려요. 그 필터로 구독하세요.");
        in("SUBSCRIBE filter=home/+/temp", sub("home/*/temp"))
                .says(
                        "topic-differs.star",
                        "The filter was `home/*/temp`; this task waits for `home/+/temp`. In MQTT, `*` is a "
                                + "character like any other: the wildcards are `+` for one level and `#` for all "
                                + "that follow.",
                        "필터가 `home/*/temp`인데, 여기서는 `home/+/temp` 필터를 기다려요. MQTT에서 `*`는 와일드카드가 아니라 보통 글자예요. "
                                + "와일드카드는 레벨 하나를 나타내는 `+`와 그 뒤의 모든 레벨을 나타내는 `#`뿐이에요.");
    }

    @Test
    void wildcardInPublish() {
        Wire tap = timeline().connect("testPub").refused("testPub", Cause.TOPIC_WILDCARD, Map.of("topic", "a/#"));
        in("PUBLISH topic=debug", tap)
                .says(
                        "wildcard-in-publish",
                        "A message goes to exactly one topic; `+` and `#` are only for subscribing. Publish to a "
                                + "topic without wildcards.",
                        "메시지는 정확히 토픽 하나에 발행해요. `+`와 `#`은 구독할 때만 써요. 와일드카드가 없는 토픽에 발행하세요.");
    }
}
