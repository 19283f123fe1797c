package learnmqtt.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import learnmqtt.wire.Overlap;
import learnmqtt.wire.TopicFilter;

/** Names what tells two topics apart: the fewest of the usual slips that, undone, leave no difference. */
final class TopicRules {
    private TopicRules() {}

    /** A slip, and how to undo it on both sides. */
    private enum Slip {
        CASE(Diagnosis.Id.TOPIC_CASE, text -> text.toLowerCase(Locale.ROOT)),
        LEADING_SLASH(Diagnosis.Id.TOPIC_LEADING_SLASH, text -> text.startsWith("/") ? text.substring(1) : text),
        TRAILING_SLASH(
                Diagnosis.Id.TOPIC_TRAILING_SLASH,
                text -> text.endsWith("/") ? text.substring(0, text.length() - 1) : text),
        SPACE(Diagnosis.Id.TOPIC_SPACE, text -> text.replaceAll("\\s", ""));

        private final Diagnosis.Id id;

        @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
        private final UnaryOperator<String> undone;

        Slip(Diagnosis.Id id, UnaryOperator<String> undone) {
            this.id = id;
            this.undone = undone;
        }
    }

    /** What is wrong with {@code seen}, a topic name, or a filter where the line is not about a PUBLISH. */
    static List<Diagnosis> diagnose(Line line, String expected, String seen) {
        boolean filter = line.word() != Word.PUBLISH;
        List<Diagnosis> found = new ArrayList<>();
        for (Slip slip : slips(expected, seen)) {
            boolean missing = (slip == Slip.LEADING_SLASH && expected.startsWith("/"))
                    || (slip == Slip.TRAILING_SLASH && expected.endsWith("/"));
            found.add(facts(line, expected, seen, filter, missing).says(slip.id));
        }
        return found.isEmpty() ? List.of(differs(line, expected, seen, filter)) : found;
    }

    private static Diagnosis differs(Line line, String expected, String seen, boolean filter) {
        Facts facts = facts(line, expected, seen, filter, false);
        if (line.word() == Word.PUBLISH && (expected.contains("+") || expected.contains("#"))) {
            facts.variant("wildcard"); // bound by a subscription
        } else if (line.word() == Word.SUBSCRIBE && isStarTaken(seen, expected)) {
            facts.variant("star");
        } else if (line.word() == Word.SUBSCRIBE && isWider(new TopicFilter(seen), new TopicFilter(expected))) {
            facts.variant("wide");
        }
        return facts.says(Diagnosis.Id.TOPIC_DIFFERS);
    }

    private static boolean isWider(TopicFilter filter, TopicFilter wanted) {
        return !filter.isShared() && !wanted.isShared() && Overlap.covers(filter, wanted);
    }

    /** Whether a filter was written as file names are in a shell, where {@code *} stands for anything. */
    static boolean isStarTaken(String filter, String other) {
        return filter.contains("*") && !other.contains("*");
    }

    private static Facts facts(Line line, String expected, String seen, boolean filter, boolean missing) {
        Facts facts = Facts.of(line).with("expected", expected).with("seen", seen);
        if (filter || missing) {
            facts.variant(filter && missing ? "filter-missing" : filter ? "filter" : "missing");
        }
        return facts;
    }

    private static List<Slip> slips(String expected, String seen) {
        return IntStream.range(1, 1 << Slip.values().length)
                .mapToObj(TopicRules::chosen)
                .sorted(Comparator.comparingInt(List::size))
                .filter(slips -> undo(slips, expected).equals(undo(slips, seen)))
                .findFirst()
                .orElse(List.of());
    }

    private static List<Slip> chosen(int bits) {
        List<Slip> slips = new ArrayList<>();
        for (Slip slip : Slip.values()) {
            if ((bits & 1 << slip.ordinal()) != 0) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static String undo(List<Slip> slips, String text) {
        String undone =
                slips.contains(Slip.SPACE) ? Slip.SPACE.undone.apply(text) : text; // a slash may hide behind one
        for (Slip slip : slips) {
            undone = slip.undone.apply(undone);
        }
        return undone;
    }
}
