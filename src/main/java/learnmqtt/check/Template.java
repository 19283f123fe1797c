package learnmqtt.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Packet;

/**
 * Text that a device fills in: {@code {topic}} and {@code {payload}} of the message that it answers, and random numbers
 * such as {@code {1..6}} or {@code {20.0..24.0}}, with as many decimals as written. Other braces are text.
 */
public final class Template {
    private static final String NUMBER = "-?\\d{1,9}(?:\\.\\d{1,6})?";
    private static final Pattern HOLE =
            Pattern.compile("\\{(?:(?<name>[A-Za-z-]+)|(?<from>" + NUMBER + ")\\.\\.(?<to>" + NUMBER + "))}");

    private final String source;
    private final List<Part> parts;

    private Template(String source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    private sealed interface Part {}

    private record Text(String text) implements Part {}

    private record Named(String name) implements Part {}

    /** A number of so many decimals; the bounds count in the last of them. */
    private record Range(long from, long to, int decimals) implements Part {}

    /** Never a mistake: what is written wrongly is found by {@link #names} and {@link #isBackwards}. */
    static Template of(String source) {
        List<Part> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(source);
        int end = 0;
        while (hole.find()) {
            parts.add(new Text(source.substring(end, hole.start())));
            parts.add(hole.group("name") != null ? new Named(hole.group("name")) : range(hole));
            end = hole.end();
        }
        parts.add(new Text(source.substring(end)));
        return new Template(source, parts);
    }

    private static Range range(Matcher hole) {
        BigDecimal from = new BigDecimal(hole.group("from"));
        BigDecimal to = new BigDecimal(hole.group("to"));
        int decimals = Math.max(from.scale(), to.scale());
        return new Range(
                from.movePointRight(decimals).longValueExact(),
                to.movePointRight(decimals).longValueExact(),
                decimals);
    }

    /** The words in braces. */
    List<String> names() {
        return parts.stream()
                .filter(Named.class::isInstance)
                .map(part -> ((Named) part).name())
                .toList();
    }

    /** Whether a range's end is below its beginning. */
    boolean isBackwards() {
        return parts.stream().anyMatch(part -> part instanceof Range range && range.to() < range.from());
    }

    /** Whether it is the same text each time. */
    boolean isPlain() {
        return parts.size() == 1;
    }

    /** The text with something else in each hole. */
    String with(String filler) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part instanceof Text plain ? plain.text() : filler));
        return text.toString();
    }

    /**
     * The bytes to send.
     *
     * @param cause what is answered; empty where nothing is, and then nothing stands in its holes
     */
    public Bytes fill(Optional<Packet.Publish> cause, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Text plain) {
                text.append(plain.text());
            } else if (part instanceof Named named) {
                text.append(cause.map(publish -> value(named, publish)).orElse(""));
            } else if (part instanceof Range range) {
                long number = random.nextLong(range.from(), range.to() + 1);
                text.append(BigDecimal.valueOf(number, range.decimals()).toPlainString());
            }
        }
        return ByteText.bytes(text.toString());
    }

    private static String value(Named named, Packet.Publish publish) {
        return named.name().equals("topic") ? publish.topic().text() : ByteText.of(publish.payload());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && source.equals(template.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
