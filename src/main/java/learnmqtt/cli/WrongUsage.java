package learnmqtt.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learnmqtt.check.Nearest;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.markdown.LessonFormatException;
import learnmqtt.terminal.Sentences;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in two lines what is wrong with a command line, and what to do. */
final class WrongUsage implements IParameterExceptionHandler {
    private final Surroundings surroundings;
    private final Options options;
    private final Messages messages;

    /** @param options those of the command tree: what was typed is in them when something is wrong */
    WrongUsage(Surroundings surroundings, Options options, Messages messages) {
        this.surroundings = surroundings;
        this.options = options;
        this.messages = messages;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        Sentences err = surroundings.err();
        err.tell(sentence(wrong, List.of(arguments)));
        String command = "./" + wrong.getCommandLine().getCommandSpec().qualifiedName();
        err.tell(messages.say("cli", "see-help", Map.of("command", command)));
        return CommandLines.USAGE;
    }

    /** What is wrong, in one sentence. */
    String sentence(ParameterException wrong, List<String> typed) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (wrong instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return messages.say("cli", "option-twice", Map.of("option", option.longestName()));
        }
        if (wrong instanceof MissingParameterException missing) {
            if (!missing.getMissing().isEmpty() && missing.getMissing().get(0) instanceof OptionSpec option) {
                String name = Stream.of(option.names())
                        .filter(typed::contains)
                        .findFirst()
                        .orElse(option.longestName());
                return messages.say(
                        "cli", "option-value-missing", Map.of("option", name, "value", option.paramLabel()));
            }
            List<String> names =
                    missing.getMissing().stream().map(ArgSpec::paramLabel).toList();
            return messages.say("cli", "argument-missing", Map.of("missing", String.join(", ", names)));
        }
        if (wrong.getArgSpec() instanceof OptionSpec option && wrong.getValue() != null) {
            return messages.say(
                    "cli",
                    "argument-value",
                    Map.of(
                            "value", wrong.getValue(),
                            "option", option.longestName(),
                            "meaning", String.join(" ", option.description())));
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return messages.say(
                    "cli",
                    "argument-value-alone",
                    Map.of(
                            "value", wrong.getValue(),
                            "meaning", String.join(" ", wrong.getArgSpec().description())));
        }
        return String.valueOf(wrong.getMessage());
    }

    private String unknown(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().get(0);
        boolean isCommand = unmatched.getCommandLine().getParent() == null;
        Optional<String> kind = isCommand ? kind(first, unmatched.getCommandLine()) : Optional.empty();
        if (kind.isPresent()) {
            return messages.say("cli", kind.get(), Map.of("id", first));
        }
        return unmatched.getSuggestions().stream()
                .filter(nearest -> Nearest.isClose(first, nearest))
                .findFirst()
                .map(nearest -> messages.say("cli", "argument-nearest", Map.of("typed", first, "nearest", nearest)))
                .orElseGet(() -> messages.say("cli", "argument-unknown", Map.of("typed", first)));
    }

    /** What the course calls by this name, if its name was typed in the place of a command. */
    private Optional<String> kind(String name, CommandLine line) {
        Workshop workshop = new Workshop(surroundings, options);
        try {
            return new KnownNames(workshop, messages.language(), line).kind(name);
        } catch (LessonFormatException broken) {
            return Optional.empty(); // that is for the one who opens it
        }
    }
}
