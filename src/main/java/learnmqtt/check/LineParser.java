package learnmqtt.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;
import learnmqtt.check.Line.Count;
import learnmqtt.check.Line.Kind;
import learnmqtt.check.LineScanner.Term;

/** Reads one line of an expectation. */
final class LineParser {
    static final Pattern VARIABLE = Pattern.compile("\\$[a-z][A-Za-z0-9]*");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,7})(ms|s|m)");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,2}|1000");

    private final String source;
    private final int number;
    private final Problems problems;
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private Count count = Count.AT_LEAST_ONE;
    private Optional<Duration> within = Optional.empty();

    private LineParser(String source, int number, Problems problems) {
        this.source = source;
        this.number = number;
        this.problems = problems;
    }

    /** The line as far as it could be read; empty where not even its word could. */
    static Optional<Line> parse(String source, int number, Problems problems) {
        return new LineParser(source, number, problems).parse();
    }

    private Optional<Line> parse() {
        LineScanner scanner = new LineScanner(source, number, problems);
        Kind kind = kind(scanner);
        String name = scanner.word();
        Optional<Word> word = Arrays.stream(Word.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (name.isEmpty()) {
            problems.add(number, "word-missing", "line", source);
        } else if (isPrefix(name)) {
            problems.add(number, "given-and-not", "line", source);
            return Optional.empty();
        } else if (word.isEmpty()
                && unknown(name, kind).filter(meant -> !isPrefix(meant)).isEmpty()) {
            return Optional.empty(); // what follows is a word, not a term, or nobody knows what
        }
        while (scanner.hasMore()) {
            scanner.term().ifPresent(term -> word.ifPresent(it -> accept(term, it, kind)));
        }
        return word.map(it -> new Line(kind, it, conditions, count, within, number, source));
    }

    private static boolean isPrefix(String word) {
        return word.equals("given") || word.equals("not");
    }

    /** Names the mistake; the word that was probably meant. */
    private Optional<String> unknown(String name, Kind kind) {
        Stream<String> prefixes = kind == Kind.ORDINARY ? Stream.of("given", "not") : Stream.of();
        List<String> known = Stream.concat(Arrays.stream(Word.values()).map(Word::name), prefixes)
                .toList();
        return problems.unknown(number, "word", "word", name, known);
    }

    private static Kind kind(LineScanner scanner) {
        Kind kind =
                scanner.peek().equals("given") ? Kind.GIVEN : scanner.peek().equals("not") ? Kind.NOT : Kind.ORDINARY;
        if (kind != Kind.ORDINARY) {
            scanner.word();
        }
        return kind;
    }

    private void accept(Term term, Word word, Kind kind) {
        if (term.key().equals("count")) {
            count(term, kind);
        } else if (term.key().equals("within")) {
            within(term, kind);
        } else {
            condition(term, word);
        }
    }

    private void condition(Term term, Word word) {
        Optional<Key> key = Key.written(term.key());
        if (key.isEmpty()) {
            List<String> known =
                    Stream.concat(keysOn(word), Stream.of("count", "within")).toList();
            Nearest.closeTo(term.key(), known)
                    .ifPresentOrElse(
                            nearest -> problems.add(number, "key-unknown", "key", term.key(), "nearest", nearest),
                            () -> elsewhere(term.key(), word));
            return;
        }
        if (!key.get().on(word)) {
            if (key.get() == Key.FROM && word.isPacket()) {
                problems.add(number, "from-never", "word", word.name());
            } else if (key.get() == Key.TO && word.isPacket()) {
                problems.add(number, "to-never", "word", word.name());
            } else {
                elsewhere(key.get().toString(), word);
            }
            return;
        }
        boolean variable = !term.quoted() && VARIABLE.matcher(term.value()).matches();
        if (term.operator() == Operator.EQUAL && !variable && !said.add(term.key())) {
            problems.add(number, "key-twice", "key", term.key());
        }
        Condition condition = new Condition(
                term.key(),
                term.operator(),
                variable ? new Value.Variable(term.value().substring(1)) : new Value.Literal(term.value()));
        if (ConditionRules.allow(condition, key.get(), word, number, problems)) {
            conditions.add(condition);
        }
    }

    private void elsewhere(String key, Word word) {
        String keys = String.join(" ", keysOn(word).toList());
        problems.add(number, "key-elsewhere", "key", key, "word", word.name(), "keys", keys);
    }

    private static Stream<String> keysOn(Word word) {
        return Arrays.stream(Key.values())
                .filter(key -> key.on(word))
                .map(key -> key == Key.USER_PROPERTY ? "user.NAME" : key.toString());
    }

    private void count(Term term, Kind kind) {
        if (kind != Kind.ORDINARY) {
            problems.add(number, "count-place", "line", source);
        } else if (term.operator() != Operator.EQUAL && term.operator() != Operator.AT_LEAST) {
            problems.add(number, "count-operator", "operator", term.operator().toString());
        } else if (!COUNT.matcher(term.value()).matches()) {
            problems.add(number, "count-value", "value", term.value());
        } else if (!said.add("count")) {
            problems.add(number, "key-twice", "key", "count");
        } else {
            count = new Count(Integer.parseInt(term.value()), term.operator() == Operator.EQUAL);
        }
    }

    private void within(Term term, Kind kind) {
        Optional<Duration> duration = duration(term.value());
        if (kind != Kind.ORDINARY) {
            problems.add(number, "within-place", "line", source);
        } else if (term.operator() != Operator.EQUAL) {
            problems.add(number, "within-operator", "operator", term.operator().toString());
        } else if (duration.isEmpty()) {
            problems.add(number, "within-value", "value", term.value());
        } else if (!said.add("within")) {
            problems.add(number, "key-twice", "key", "within");
        } else {
            within = duration;
        }
    }

    /** A time such as {@code 500ms}, {@code 5s} or {@code 2m}; empty for any other text, and for no time at all. */
    static Optional<Duration> duration(String text) {
        Matcher duration = DURATION.matcher(text);
        if (!duration.matches() || Long.parseLong(duration.group(1)) == 0) {
            return Optional.empty();
        }
        long amount = Long.parseLong(duration.group(1));
        return Optional.of(
                switch (duration.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    default -> Duration.ofMinutes(amount);
                });
    }
}
