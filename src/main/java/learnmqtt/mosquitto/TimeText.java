package learnmqtt.mosquitto;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Map;

/** A moment as C's {@code strftime} writes it, in English, one letter at a time. */
final class TimeText {
    private static final Map<Character, String> PATTERNS = Map.ofEntries(
            Map.entry('A', "EEEE"),
            Map.entry('B', "MMMM"),
            Map.entry('D', "MM/dd/yy"),
            Map.entry('F', "yyyy-MM-dd"),
            Map.entry('H', "HH"),
            Map.entry('I', "hh"),
            Map.entry('M', "mm"),
            Map.entry('R', "HH:mm"),
            Map.entry('S', "ss"),
            Map.entry('T', "HH:mm:ss"),
            Map.entry('X', "HH:mm:ss"),
            Map.entry('Y', "yyyy"),
            Map.entry('Z', "zzz"),
            Map.entry('a', "EEE"),
            Map.entry('b', "MMM"),
            Map.entry('c', "EEE MMM ppd HH:mm:ss yyyy"),
            Map.entry('d', "dd"),
            Map.entry('e', "ppd"),
            Map.entry('h', "MMM"),
            Map.entry('j', "DDD"),
            Map.entry('k', "ppH"),
            Map.entry('l', "pph"),
            Map.entry('m', "MM"),
            Map.entry('p', "a"),
            Map.entry('r', "hh:mm:ss a"),
            Map.entry('x', "MM/dd/yy"),
            Map.entry('y', "yy"),
            Map.entry('z', "xx"));

    private TimeText() {}

    /** What {@code @letter} becomes; a letter without a meaning stays, behind a percent sign. */
    static String of(char letter, ZonedDateTime time) {
        String pattern = PATTERNS.get(letter);
        if (pattern != null) {
            return DateTimeFormatter.ofPattern(pattern, Locale.US).format(time);
        }
        int week = time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int weekYear = time.get(IsoFields.WEEK_BASED_YEAR);
        return switch (letter) {
            case 'C' -> two(time.getYear() / 100);
            case 'G' -> Integer.toString(weekYear);
            case 'g' -> two(weekYear % 100);
            case 'N' -> String.format(Locale.ROOT, "%09d", time.getNano());
            case 'P' -> time.getHour() < 12 ? "am" : "pm";
            case 'U' -> two(time.get(WeekFields.of(DayOfWeek.SUNDAY, 7).weekOfYear()));
            case 'V' -> two(week);
            case 'W' -> two(time.get(WeekFields.of(DayOfWeek.MONDAY, 7).weekOfYear()));
            case 'n' -> "\n";
            case 's' -> Long.toString(time.toEpochSecond());
            case 't' -> "\t";
            case 'u' -> Integer.toString(time.get(ChronoField.DAY_OF_WEEK));
            case 'w' -> Integer.toString(time.get(ChronoField.DAY_OF_WEEK) % 7);
            case '%' -> "%";
            default -> unknown(letter);
        };
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** A digit is a width. */
    private static String unknown(char letter) {
        int width = Character.digit(letter, 10);
        return " ".repeat(Math.max(0, width - 2)) + "%" + letter;
    }
}
