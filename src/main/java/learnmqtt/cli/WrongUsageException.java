package learnmqtt.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import learnmqtt.i18n.Messages;

/** What was typed is not what a command takes. */
final class WrongUsageException extends RuntimeException {
    private final transient Command command;
    private final String area;
    private final String key;
    private final transient Map<String, String> facts;
    private final transient Optional<String> meaning;

    /** @param command whose help shows what it takes */
    WrongUsageException(Command command, String area, String key, Map<String, String> facts) {
        this(command, area, key, facts, Optional.empty());
    }

    private WrongUsageException(
            Command command, String area, String key, Map<String, String> facts, Optional<String> meaning) {
        super(key + " " + facts);
        this.command = command;
        this.area = area;
        this.key = key;
        this.facts = Map.copyOf(facts);
        this.meaning = meaning;
    }

    /**
     * A value that does not fit.
     *
     * @param meaning the key of the sentence that says what would
     */
    static WrongUsageException value(Command command, String key, Map<String, String> facts, String meaning) {
        return new WrongUsageException(command, "cli", key, facts, Optional.of(meaning));
    }

    Command command() {
        return command;
    }

    /** What is wrong, in one sentence. */
    String sentence(Messages messages) {
        Map<String, String> all = new HashMap<>(facts);
        meaning.ifPresent(what -> all.put("meaning", messages.say("cli", what)));
        return messages.say(area, key, all);
    }
}
