package learnmqtt.mosquitto;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out what was meant by a command line that a shell, or somebody in a hurry, spoilt. Used for one command line. */
final class Adviser {
    private static final Set<Option> TOPICS = EnumSet.of(Option.TOPIC_NAME, Option.TOPIC_FILTER, Option.URL);
    private static final Set<Option> FILTERS = EnumSet.of(Option.TOPIC_FILTER, Option.FILTER_OUT, Option.UNSUBSCRIBE);
    private static final Set<Option> MESSAGES =
            EnumSet.of(Option.MESSAGE, Option.FILE, Option.WHOLE_INPUT, Option.LINES, Option.NOTHING);

    private final Program program;
    private final List<String> words;
    private final Set<Option> given = EnumSet.noneOf(Option.class);
    private Optional<Option> before = Optional.empty();
    private boolean swallowed;
    private int from;
    private int to;

    /** @param words as typed, behind the program's name */
    Adviser(Program program, List<String> words) {
        this.program = program;
        this.words = List.copyOf(words);
    }

    /** What to type instead, if that can be told. */
    Optional<Advice> about(UsageProblem problem) {
        if (problem.place().isPresent()) {
            return Optional.empty();
        }
        List<String> plain = Typography.plain(program, words);
        if (!plain.equals(words)) {
            return Optional.of(new Advice(
                    Typography.isForeign(program, words) ? Advice.Kind.TYPOGRAPHY : Advice.Kind.HYPHENS, plain));
        }
        return switch (problem.kind()) {
            case VALUE_MISSING -> hash();
            case WORD_ALONE -> alone();
            default -> Optional.empty();
        };
    }

    private Optional<Advice> hash() {
        boolean filter = !words.isEmpty()
                && Option.find(program, words.get(words.size() - 1))
                        .filter(FILTERS::contains)
                        .isPresent();
        return filter ? Optional.of(advice(Advice.Kind.HASH, words, List.of("#"))) : Optional.empty();
    }

    /** For the first words that belong to no option. */
    private Optional<Advice> alone() {
        read();
        List<String> these = words.subList(from, to);
        if (these.isEmpty() || swallowed || these.stream().anyMatch(word -> isOption(word.strip()))) {
            return Optional.empty();
        } else if (program == Program.SUB) {
            List<String> topics =
                    these.stream().flatMap(word -> Stream.of("-t", word)).toList();
            return Optional.of(instead(Advice.Kind.TOPIC, from, topics));
        } else if (before.equals(Optional.of(Option.MESSAGE))) {
            return Optional.of(instead(
                    Advice.Kind.BLANKS, from - 1, List.of(String.join(" ", words.subList(from - 1, to)))));
        }
        boolean topic = given.stream().anyMatch(TOPICS::contains);
        boolean message = given.stream().anyMatch(MESSAGES::contains);
        if (topic && !message) {
            return Optional.of(instead(Advice.Kind.MESSAGE, from, List.of("-m", String.join(" ", these))));
        } else if (!topic && message && these.size() == 1) {
            return Optional.of(instead(Advice.Kind.TOPIC, from, List.of("-t", these.get(0))));
        } else if (!topic && !message && these.size() > 1) {
            String text = String.join(" ", these.subList(1, these.size()));
            return Optional.of(instead(Advice.Kind.TOPIC_AND_MESSAGE, from, List.of("-t", these.get(0), "-m", text)));
        }
        return Optional.empty();
    }

    /** Which options are given, whether one took another for its value, and where the first words are that belong to none. */
    private void read() {
        Optional<Option> last = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            Optional<Option> option = Option.find(program, words.get(i));
            if (option.isPresent()) {
                given.add(option.get());
                int end = Math.min(words.size(), i + 1 + values(option.get(), words.subList(i, words.size())));
                swallowed |= words.subList(i + 1, end).stream().anyMatch(this::isOption);
                i = end - 1;
                last = option;
            } else if (!words.get(i).startsWith("-")) {
                if (to == 0) {
                    from = i;
                    to = i;
                    before = last;
                }
                to += to == i ? 1 : 0;
            }
        }
    }

    private boolean isOption(String word) {
        return Option.find(program, word).isPresent();
    }

    /** How many words behind an option belong to it; a user property is one more. */
    private static int values(Option option, List<String> rest) {
        int usual = option.takesValue() ? option.operands().split(" ").length : 0;
        boolean pair =
                option == Option.PROPERTY && rest.size() > 2 && rest.get(2).equals("user-property");
        return pair ? usual + 1 : usual;
    }

    private Advice instead(Advice.Kind kind, int start, List<String> these) {
        return advice(kind, words.subList(0, start), these, words.subList(to, words.size()));
    }

    @SafeVarargs
    private static Advice advice(Advice.Kind kind, List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return new Advice(kind, all);
    }
}
