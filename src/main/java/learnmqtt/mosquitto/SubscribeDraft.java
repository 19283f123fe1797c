package learnmqtt.mosquitto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import learnmqtt.mosquitto.PropertyReader.Place;
import learnmqtt.mosquitto.UsageProblem.Kind;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicFilter;

/** What the options of {@code sub} have said so far. */
final class SubscribeDraft implements Draft {
    private static final int NEVER = 2; // retained messages at SUBSCRIBE [5 §3.8.3.1]

    private final ConnectDraft connect;
    private final List<TopicFilter> filters = new ArrayList<>();
    private final List<TopicFilter> unsubscribe = new ArrayList<>();
    private final List<TopicFilter> filterOut = new ArrayList<>();
    private Qos qos = Qos.AT_MOST_ONCE;
    private boolean retainAsPublished;
    private int retainHandling;
    private OptionalInt count = OptionalInt.empty();
    private OptionalInt timeout = OptionalInt.empty();
    private boolean exitAfterSuback;
    private boolean noRetained;
    private boolean retainedOnly;
    private boolean removeRetained;
    private int chance = 1000;
    private Optional<Format> format = Optional.empty();
    private boolean verbose;
    private boolean lineEnd = true;
    private boolean pretty;

    SubscribeDraft(ConnectDraft connect) {
        this.connect = connect;
    }

    @Override
    public void take(Option option, Arguments arguments) throws UsageException {
        switch (option) {
            case URL -> filters.add(Arguments.subscription("-L", connect.takeUrl(arguments.value(option))));
            case TOPIC_FILTER -> filters.add(arguments.subscription(option));
            case UNSUBSCRIBE -> unsubscribe.add(arguments.subscription(option));
            case FILTER_OUT -> filterOut.add(arguments.topicFilter(option));
            case SUBSCRIPTION_QOS -> qos = arguments.qos(option);
            case RETAIN_AS_PUBLISHED -> retainAsPublished = true;
            case RETAIN_HANDLING -> retainHandling = handling(arguments.value(option));
            case COUNT -> count = OptionalInt.of(arguments.number(option, 1, Integer.MAX_VALUE, Kind.COUNT));
            case TIMEOUT -> timeout = OptionalInt.of(arguments.number(option, 1, Integer.MAX_VALUE, Kind.COUNT));
            case EXIT_AFTER_SUBACK -> exitAfterSuback = true;
            case NO_RETAINED -> {
                noRetained = true;
                retainHandling = NEVER;
            }
            case RETAINED_ONLY -> retainedOnly = true;
            case REMOVE_RETAINED -> removeRetained = true;
            case RANDOM_FILTER -> chance = chance(arguments.value(option));
            case FORMAT -> format = Optional.of(Format.parse(arguments.value(option)));
            case VERBOSE -> verbose = true;
            case NO_LINE_END -> lineEnd = false;
            case PRETTY -> pretty = true;
            default -> throw new IllegalStateException(option + " is taken by nobody");
        }
    }

    private static int handling(String when) throws UsageException {
        return switch (when) {
            case "always" -> 0;
            case "new" -> 1;
            case "never" -> NEVER;
            default -> throw new UsageException(Kind.RETAIN_HANDLING, Map.of("value", when));
        };
    }

    private static int chance(String percent) throws UsageException {
        int chance = (int) (10 * Numbers.decimal(percent));
        if (chance < 1 || chance > 10_000) {
            throw new UsageException(Kind.RANDOM_FILTER, Map.of("value", percent));
        }
        return chance;
    }

    SubscribeOptions finish() throws UsageException {
        ConnectOptions connection = connect.finish(count);
        if (filters.isEmpty()) {
            throw new UsageException(Kind.FILTER_MISSING);
        }
        if (noRetained && retainedOnly) {
            throw new UsageException(Kind.RETAINED_AND_NOT);
        }
        boolean modern = connect.version() == MqttVersion.V5;
        return new SubscribeOptions(
                connection,
                filters,
                qos,
                modern && retainAsPublished,
                modern ? retainHandling : 0,
                connect.properties().list(Place.SUBSCRIBE),
                unsubscribe,
                connect.properties().list(Place.UNSUBSCRIBE),
                new SubscribeOptions.Selection(
                        filterOut, count, exitAfterSuback, timeout, noRetained, retainedOnly, removeRetained, chance),
                new OutputOptions(format, verbose, lineEnd, pretty));
    }
}
