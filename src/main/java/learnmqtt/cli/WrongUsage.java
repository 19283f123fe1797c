package learnmqtt.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learnmqtt.i18n.Messages;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in two lines what is wrong with a command line, and what to do. */
final class WrongUsage implements IParameterExceptionHandler {
    private final PrintStream err;
    private final Messages messages;

    WrongUsage(PrintStream err, Messages messages) {
        this.err = err;
        this.messages = messages;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        err.println(sentence(wrong, List.of(arguments)));
        String command = "./" + wrong.getCommandLine().getCommandSpec().qualifiedName();
        err.println(messages.say("cli", "see-help", Map.of("command", command)));
        return CommandLines.USAGE;
    }

    private String sentence(ParameterException wrong, List<String> typed) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String unknown = String.join(" ", unmatched.getUnmatched());
            List<String> nearest = unmatched.getSuggestions();
            return nearest.isEmpty()
                    ? messages.say("cli", "argument-unknown", Map.of("typed", unknown))
                    : messages.say("cli", "argument-nearest", Map.of("typed", unknown, "nearest", nearest.get(0)));
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
        return String.valueOf(wrong.getMessage());
    }
}
