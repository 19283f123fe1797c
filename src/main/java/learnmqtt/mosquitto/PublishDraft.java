package learnmqtt.mosquitto;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import learnmqtt.mosquitto.PropertyReader.Place;
import learnmqtt.mosquitto.UsageProblem.Kind;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicName;

/** What the options of {@code pub} have said so far. */
final class PublishDraft implements Draft {
    private static final float LONGEST_DELAY = 1e9f;

    private final ConnectDraft connect;
    private Optional<TopicName> topic = Optional.empty();
    private Optional<Content> content = Optional.empty();
    private Qos qos = Qos.AT_MOST_ONCE;
    private boolean retain;
    private int repeat = 1;
    private Duration repeatDelay = Duration.ZERO;

    PublishDraft(ConnectDraft connect) {
        this.connect = connect;
    }

    @Override
    public void take(Option option, Arguments arguments) throws UsageException {
        switch (option) {
            case URL -> topic = Optional.of(Arguments.topicName("-L", connect.takeUrl(arguments.value(option))));
            case TOPIC_NAME -> topic = Optional.of(arguments.topicName(option));
            case MESSAGE_QOS -> qos = arguments.qos(option);
            case RETAIN -> retain = true;
            case REPEAT -> repeat = arguments.number(option, 1, Integer.MAX_VALUE, Kind.COUNT);
            case REPEAT_DELAY -> repeatDelay = delay(arguments.value(option));
            case MESSAGE, FILE, WHOLE_INPUT, LINES, NOTHING -> content = Optional.of(content(option, arguments));
            default -> throw new IllegalStateException(option + " is taken by nobody");
        }
    }

    private Content content(Option option, Arguments arguments) throws UsageException {
        if (content.isPresent()) {
            throw new UsageException(Kind.ONE_MESSAGE, Map.of("option", arguments.typed()));
        }
        return switch (option) {
            case MESSAGE -> new Content.Message(Bytes.of(arguments.value(option)));
            case FILE -> new Content.WholeFile(arguments.value(option));
            case WHOLE_INPUT -> new Content.WholeInput();
            case LINES -> new Content.Lines();
            default -> new Content.Nothing();
        };
    }

    private static Duration delay(String text) throws UsageException {
        float seconds = (float) Numbers.decimal(text);
        if (seconds < 0) {
            throw new UsageException(Kind.REPEAT_DELAY, Map.of("value", text));
        }
        return Duration.of((long) (Math.min(seconds, LONGEST_DELAY) * 1e6f), ChronoUnit.MICROS);
    }

    PublishOptions finish() throws UsageException {
        ConnectOptions connection = connect.finish(OptionalInt.empty());
        return new PublishOptions(
                connection,
                topic.orElseThrow(() -> new UsageException(Kind.TOPIC_MISSING)),
                content.orElseThrow(() -> new UsageException(Kind.MESSAGE_MISSING)),
                qos,
                retain,
                repeat,
                repeatDelay,
                connect.properties().list(Place.PUBLISH));
    }
}
