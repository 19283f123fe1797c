package learnmqtt.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learnmqtt.completion.Flag;
import learnmqtt.completion.Values;
import learnmqtt.completion.Word;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.Option;
import learnmqtt.mosquitto.Option.Support;
import learnmqtt.mosquitto.Program;

/** The options of {@code pub} and {@code sub}, to be completed; what they refuse is not offered. */
final class ClientFlags {
    private ClientFlags() {}

    static List<Flag> of(Program program, Messages messages) {
        return Option.of(program)
                .filter(option -> option.support() != Support.REFUSED)
                .map(option ->
                        new Flag(option.names(), messages.say("mosquitto", "option." + option.id()), value(option)))
                .toList();
    }

    private static Optional<Values> value(Option option) {
        return switch (option) {
            case MESSAGE_QOS, SUBSCRIPTION_QOS, WILL_QOS -> Optional.of(words("0", "1", "2"));
            case VERSION -> Optional.of(words("311", "5"));
            case RETAIN_HANDLING -> Optional.of(words("always", "new", "never"));
            case LANGUAGE -> Optional.of(words(option.operands().split("\\|")));
            default ->
                switch (option.operands()) {
                    case "" -> Optional.empty();
                    case "FILE" -> Optional.of(new Values.Files());
                    case "FOLDER" -> Optional.of(new Values.Folders());
                    default -> Optional.of(new Values.Anything());
                };
        };
    }

    private static Values words(String... words) {
        Stream<Word> all = Arrays.stream(words).map(word -> new Word(word, ""));
        return new Values.Words(all.toList());
    }
}
