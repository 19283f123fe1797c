package learnmqtt.terminal;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;

/**
 * Tells sentences beside the result of a command: at a terminal broken at words, elsewhere one line each. Whatever is
 * there to be copied stays whole, though it be wider than the terminal.
 */
public final class Sentences {
    private static final String MARGIN = "    ";

    private final PrintStream stream;
    private final Supplier<OptionalInt> width;

    /** @param width of the terminal in columns, asked whenever something is told; empty where there is no terminal */
    public Sentences(PrintStream stream, Supplier<OptionalInt> width) {
        this.stream = stream;
        this.width = width;
    }

    /** For the process's standard error, which this stream writes to. */
    public static Sentences onStandardError(PrintStream stream) {
        return new Sentences(stream, new ErrorWidth());
    }

    /** Prints the text; a line of it that begins with blanks is there to be copied. */
    public void tell(String text) {
        OptionalInt columns = width.get();
        if (columns.isEmpty()) {
            stream.println(text);
        } else {
            text.lines().forEach(line -> print(line, columns.getAsInt()));
        }
    }

    /** Prints the sentence, and after it what can be typed: at a terminal on a line of its own where both do not fit. */
    public void tell(String sentence, String command) {
        String both = sentence + " " + command;
        OptionalInt columns = width.get();
        if (columns.isPresent() && Columns.of(both) > columns.getAsInt()) {
            tell(sentence + "\n" + MARGIN + command);
        } else {
            stream.println(both);
        }
    }

    /** For what is no sentence, such as a log. */
    public PrintStream stream() {
        return stream;
    }

    private void print(String line, int columns) {
        if (line.startsWith(" ")) {
            stream.println(line);
        } else {
            String glued = Copied.PATTERN
                    .matcher(line)
                    .replaceAll(found -> Matcher.quoteReplacement(Row.glued(found.group())));
            Wrapping.wholeWords(Row.of(glued), columns).forEach(row -> stream.println(row.text()));
        }
    }

    /** Asked when the first thing is told: most commands tell nothing, and are not to wait for it. */
    private static final class ErrorWidth implements Supplier<OptionalInt> {
        @Override
        public OptionalInt get() {
            return SystemTerminal.errorWidth();
        }
    }

    /** Compiled when the first line needs it. */
    private static final class Copied {
        /** The place of a mistake in a file; a command of ours with its lesson and its options; one of openssl. */
        static final Pattern PATTERN = Pattern.compile(
                "^.+?:\\d+:(?= )|\\./learn [a-z]+(?:(?<=lesson|watch) [\\w-]+)?(?: --?[a-z]+)*|openssl [a-z].*$");
    }
}
