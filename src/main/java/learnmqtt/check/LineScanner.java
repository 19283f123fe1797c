package learnmqtt.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.check.Condition.Operator;
import learnmqtt.wire.Bytes;

/** Splits one line of the packet language into words and terms ({@code key op value}). Names every mistake it meets. */
final class LineScanner {
    private static final String SIGNS = "=!<>~";
    private static final Pattern HEXADECIMAL = Pattern.compile("\\G[0-9a-fA-F]{2}");
    private static final List<String> OPERATORS =
            Arrays.stream(Operator.values()).map(Operator::toString).toList();

    private final String text;
    private final int line;
    private final Problems problems;
    private int at;

    LineScanner(String text, int line, Problems problems) {
        this.text = text;
        this.line = line;
        this.problems = problems;
        skipSpace();
    }

    /** @param quoted whether the value stood in quotes, so that it is no variable */
    record Term(String key, Operator operator, String value, boolean quoted) {}

    boolean hasMore() {
        return at < text.length();
    }

    /** The next word, up to white space; empty at the end of the line. */
    String word() {
        int begin = at;
        skipBare();
        String word = text.substring(begin, at);
        skipSpace();
        return word;
    }

    /** The next word without reading it. */
    String peek() {
        int before = at;
        String word = word();
        at = before;
        return word;
    }

    /** The next term; empty where it holds a mistake, which is then named. */
    Optional<Term> term() {
        int begin = at;
        String key = run(false);
        String sign = sign();
        Optional<Operator> operator = Arrays.stream(Operator.values())
                .filter(one -> one.toString().equals(sign))
                .findFirst();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        Optional<String> value = quoted ? quoted(begin) : Optional.of(word());
        skipSpace();
        String term = text.substring(begin, at).strip();
        if (sign.isEmpty()) {
            problems.add(line, "operator-missing", "term", term);
        } else if (key.isEmpty()) {
            problems.add(line, "key-missing", "term", term);
        } else if (operator.isEmpty()) {
            String nearest = nearest(sign);
            problems.add(line, "operator-unknown", "operator", sign, "nearest", nearest, "term", term);
        } else if (!quoted && value.map(String::isEmpty).orElse(false)) {
            problems.add(line, "value-missing", "key", key);
        } else {
            return value.map(it -> new Term(key, operator.get(), it, quoted));
        }
        return Optional.empty();
    }

    private static String nearest(String sign) {
        return switch (sign) {
            case ">", "=>" -> ">=";
            case "<", "=<" -> "<=";
            case "=~" -> "~";
            default -> Nearest.to(sign, OPERATORS);
        };
    }

    /** Characters up to white space and the first sign of an operator, or the signs themselves. */
    private String run(boolean signs) {
        int begin = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && (SIGNS.indexOf(text.charAt(at)) >= 0) == signs) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String sign() {
        int begin = at;
        String run = run(true);
        at = begin + Math.min(2, run.length());
        return text.substring(begin, at);
    }

    private Optional<String> quoted(int begin) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        for (at++; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c == '"') {
                if (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                    skipBare();
                    problems.add(line, "quote-glued", "term", text.substring(begin, at));
                    return Optional.empty();
                }
                return Optional.of(ByteText.of(Bytes.of(value.toByteArray())));
            } else if (c == '\\') {
                escape(value);
            } else {
                value.writeBytes(Character.toString(c).getBytes(UTF_8));
            }
        }
        problems.add(line, "quote-open", "term", text.substring(begin));
        return Optional.empty();
    }

    private void escape(ByteArrayOutputStream value) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        Matcher hexadecimal = HEXADECIMAL.matcher(text).region(Math.min(at + 1, text.length()), text.length());
        if (c == '"' || c == '\\') {
            value.write(c);
        } else if (c == 'n') {
            value.write('\n');
        } else if (c == 'x' && hexadecimal.find()) {
            value.write(Integer.parseInt(hexadecimal.group(), 16));
            at += 2;
        } else {
            problems.add(line, "escape", "escape", "\\" + c);
        }
        at = Math.min(at + 1, text.length());
    }

    private void skipBare() {
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
