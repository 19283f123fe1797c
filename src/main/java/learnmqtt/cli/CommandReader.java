package learnmqtt.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import learnmqtt.check.Nearest;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Reads what was typed: the names of commands one below the other, options between and behind them, arguments. */
final class CommandReader {
    private final Commands commands;
    private final BiFunction<String, Options, Optional<String>> kinds;

    /**
     * @param kinds the key of the sentence that says what a word is, if it is typed in the place of a command, but names
     *     something else
     */
    CommandReader(Commands commands, BiFunction<String, Options, Optional<String>> kinds) {
        this.commands = commands;
        this.kinds = kinds;
    }

    /** @throws WrongUsageException if no command takes that */
    Line read(List<String> typed) {
        Command command = commands.program();
        Map<String, String> given = new HashMap<>();
        List<String> rest = read(command, typed, given);
        while (!rest.isEmpty()) {
            Optional<Command> below = commands.below(command, rest.get(0));
            if (below.isEmpty()) {
                break;
            }
            command = below.get();
            rest = read(command, rest.subList(1, rest.size()), given);
        }
        checkArguments(command, rest, typed, given);
        return new Line(command, new Options(command, typed, given), rest);
    }

    /** Reads the options of a command, and returns what is left: its arguments, or the name of a command below it. */
    private List<String> read(Command command, List<String> words, Map<String, String> given) {
        boolean stops = command.readsNothing() || !commands.below(command).isEmpty();
        try {
            CommandLine line = parser().parse(taken(command), words.toArray(String[]::new), stops);
            Set<String> here = new HashSet<>();
            for (Option option : line.getOptions()) {
                if (!here.add(option.getLongOpt())) {
                    throw wrong(command, "option-twice", Map.of("option", Options.typedName(command, option, words)));
                }
                given.put(option.getLongOpt(), option.hasArg() ? option.getValue() : "");
            }
            return line.getArgList();
        } catch (UnrecognizedOptionException unknown) {
            throw unknown(command, unknown.getOption());
        } catch (MissingArgumentException missing) {
            Option option = missing.getOption();
            Map<String, String> facts =
                    Map.of("option", Options.typedName(command, option, words), "value", option.getArgName());
            throw wrong(command, "option-value-missing", facts);
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible); // no option is required, and none may be shortened
        }
    }

    private static DefaultParser parser() {
        return DefaultParser.builder()
                .setAllowPartialMatching(false)
                .setStripLeadingAndTrailingQuotes(false)
                .get();
    }

    private static org.apache.commons.cli.Options taken(Command command) {
        org.apache.commons.cli.Options taken = new org.apache.commons.cli.Options();
        command.taken().forEach(taken::addOption);
        return taken;
    }

    private void checkArguments(Command command, List<String> words, List<String> typed, Map<String, String> given) {
        if (command.readsNothing()) {
            return;
        }
        int least = command.argument().map(Argument::least).orElse(0);
        int most = command.argument().map(Argument::most).orElse(0);
        if (words.size() > most) {
            String word = words.get(most);
            if (command == commands.program()) {
                Options options = new Options(command, typed, behind(word, words, given));
                kinds.apply(word, options).ifPresent(kind -> {
                    throw wrong(command, kind, Map.of("id", word));
                });
            }
            throw unknown(command, word);
        }
        if (words.size() < least) {
            throw wrong(
                    command,
                    "argument-missing",
                    Map.of("missing", command.argument().orElseThrow().label()));
        }
    }

    /** With the options behind a word that is no command's name. */
    private Map<String, String> behind(String word, List<String> words, Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        List<String> left = words.subList(words.indexOf(word) + 1, words.size());
        try {
            read(commands.program(), left, all);
        } catch (WrongUsageException more) {
            // one thing at a time
        }
        return all;
    }

    private WrongUsageException unknown(Command command, String word) {
        List<String> names =
                commands.below(command).stream().map(Commands::word).toList();
        List<String> options = command.taken().stream()
                .filter(option -> option.getDescription() != null)
                .map(Option::getLongOpt)
                .toList();
        String bare = word.replaceFirst("^-+", "").replaceFirst("=.*", "");
        return meant(word, bare, names, options)
                .map(near -> wrong(command, "argument-nearest", Map.of("typed", word, "nearest", near)))
                .orElseGet(() -> wrong(command, "argument-unknown", Map.of("typed", word)));
    }

    /** A command for an option, or the other way round, is only meant where the word is the same. */
    private static Optional<String> meant(String word, String bare, List<String> names, List<String> options) {
        boolean isOption = word.startsWith("-");
        if (isOption && names.contains(bare)) {
            return Optional.of(bare);
        } else if (isOption || options.contains(bare)) {
            return Nearest.closeTo(bare, options).map(near -> "--" + near);
        }
        return Nearest.closeTo(bare, names);
    }

    private static WrongUsageException wrong(Command command, String key, Map<String, String> facts) {
        return new WrongUsageException(command, "cli", key, facts);
    }
}
