package learnmqtt.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one line of a cast: words, and terms ({@code key=value}), which belong to the word before them. */
final class CastLineParser {
    private static final Pattern NAMED = Pattern.compile("([\\p{L}\\p{N}_.-]{1,64}):(?:\\s+(.*))?");

    /** A run without white space, but for what is quoted in it. */
    private static final Pattern TOKEN = Pattern.compile("(?:[^\\s\"]|\"(?:\\\\.|[^\"\\\\])*+\"|\".*)+");

    private static final Pattern TERM = Pattern.compile("[^\"=!<>~]*[=!<>~].*");
    private static final Pattern TIMES = Pattern.compile("[1-9]\\d{0,2}|1000");

    private final String device;
    private final String text;
    private final int number;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private record Token(String text, int begin, int end) {}

    /** @param device its name */
    record Read(String device, Instruction instruction) {}

    private CastLineParser(String device, String text, int number, Problems problems) {
        this.device = device;
        this.text = text;
        this.number = number;
        this.problems = problems;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(new Token(token.group(), token.start(), token.end()));
        }
    }

    /** What the line says; empty where it holds a mistake, which is then named. */
    static Optional<Read> parse(String source, int number, Problems problems) {
        Matcher named = NAMED.matcher(source);
        if (!named.matches()) {
            problems.add(number, "cast-name", "line", source);
            return Optional.empty();
        }
        String device = named.group(1);
        String text = named.group(2) == null ? "" : named.group(2);
        int before = problems.size();
        Optional<Instruction> instruction = new CastLineParser(device, text, number, problems).parse();
        return instruction.filter(read -> problems.size() == before).map(read -> new Read(device, read));
    }

    private Optional<Instruction> parse() {
        Optional<Line> on = peek().equals("on") ? line() : Optional.empty();
        Pace pace = pace(on.isPresent());
        Optional<Verb> verb = Verb.written(peek());
        if (verb.isEmpty()) {
            noVerb(on.isPresent() ? Stream.of("after", "every") : Stream.of("after", "every", "on"));
            return Optional.empty();
        }
        String terms = text.substring(tokens.get(next).end());
        return new ActionParser(verb.get(), number, problems)
                .parse(terms, on)
                .map(action -> new Instruction(on, pace, action, number));
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next).text() : "";
    }

    private boolean isTerm() {
        return TERM.matcher(peek()).matches();
    }

    /** What follows "on", up to the next word. */
    private Optional<Line> line() {
        int begin = tokens.get(next++).end();
        if (peek().equals("given") || peek().equals("not")) {
            problems.add(number, "cast-on-kind", "word", peek());
            next++;
        }
        boolean named = next < tokens.size() && !isTerm();
        next += named ? 1 : 0;
        while (isTerm()) {
            next++;
        }
        String source = text.substring(begin, tokens.get(next - 1).end()).strip();
        if (!named && !problems.has(number)) {
            problems.add(number, "word-missing", "line", "on " + source);
        }
        Optional<Line> line = problems.has(number) ? Optional.empty() : LineParser.parse(source, number, problems);
        if (line.filter(it -> it.within().isPresent() || !it.count().equals(Line.Count.AT_LEAST_ONE))
                .isPresent()) {
            problems.add(number, "cast-on-count");
        } else {
            line.ifPresent(it -> BlockRules.check(new Expectation(List.of(it), false), problems));
        }
        return line.map(this::reachingTheDevice);
    }

    /** A message is one that reaches this device, unless the line says whose it is. */
    private Line reachingTheDevice(Line line) {
        if (line.word() != Word.PUBLISH
                || line.conditions().stream()
                        .anyMatch(condition -> Key.written(condition.key())
                                .filter(Key::isClient)
                                .isPresent())) {
            return line;
        }
        List<Condition> conditions = new ArrayList<>(line.conditions());
        conditions.add(new Condition("to", Condition.Operator.EQUAL, new Condition.Value.Literal(device)));
        return new Line(
                line.kind(), line.word(), conditions, line.count(), line.within(), line.number(), line.source());
    }

    private Pace pace(boolean answers) {
        String word = peek();
        if (!word.equals("after") && !word.equals("every")) {
            return new Pace.AtOnce();
        }
        next++;
        Optional<Duration> time = LineParser.duration(peek());
        if (time.isEmpty()) {
            problems.add(number, "cast-time", "word", word, "value", peek());
        }
        next += Verb.written(peek()).isEmpty() && next < tokens.size() ? 1 : 0;
        OptionalInt times = word.equals("every") ? times(answers) : OptionalInt.empty();
        return time.isEmpty()
                ? new Pace.AtOnce()
                : word.equals("after") ? new Pace.After(time.get()) : new Pace.Every(time.get(), times);
    }

    private OptionalInt times(boolean answers) {
        if (!isTerm()) {
            if (answers) {
                problems.add(number, "cast-times-missing");
            }
            return OptionalInt.empty();
        }
        String term = tokens.get(next++).text();
        String value = term.startsWith("times=") ? term.substring("times=".length()) : "";
        if (value.isEmpty()) {
            problems.add(number, "cast-times", "term", term);
        } else if (!TIMES.matcher(value).matches()) {
            problems.add(number, "cast-times-value", "value", value);
        } else {
            return OptionalInt.of(Integer.parseInt(value));
        }
        return OptionalInt.empty();
    }

    /** Names the word that stands where the action should. */
    private void noVerb(Stream<String> triggers) {
        String word = peek();
        if (problems.has(number)) {
            return; // what is left of the line only follows from that
        }
        List<String> actions = Stream.of(Verb.values()).map(Verb::name).toList();
        if (word.isEmpty() || isTerm()) {
            problems.add(number, "cast-action-missing", "actions", String.join(" ", actions));
        } else if (Stream.of(Word.values()).anyMatch(packet -> packet.name().equals(word))) {
            problems.add(number, "cast-action", "word", word, "actions", String.join(" ", actions));
        } else if (next > 0 && Key.written(word).isPresent()) {
            problems.add(number, "operator-missing", "term", word);
        } else {
            List<String> known = Stream.concat(actions.stream(), next == 0 ? triggers : Stream.of("after", "every"))
                    .toList();
            problems.unknown(number, "word", "word", word, known);
        }
    }
}
