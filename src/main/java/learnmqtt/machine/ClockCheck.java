package learnmqtt.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Whether the clock is after what is known to be past. */
final class ClockCheck implements Check {
    /** Clocks of two machines that share a disk may differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private final Clock clock;
    private final Instant built;

    /** @param built when the program was built */
    ClockCheck(Clock clock, Instant built) {
        this.clock = clock;
        this.built = built;
    }

    @Override
    public String about() {
        return "clock";
    }

    @Override
    public List<Observation> look() {
        Instant now = clock.instant();
        String written = written(now, clock.getZone());
        return List.of(
                now.plus(TOLERANCE).isBefore(built)
                        ? Observation.note(
                                about(),
                                Statement.of("clock-wrong", "now", written, "built", written(built, clock.getZone())))
                        : Observation.ok(about(), Statement.of("clock-fine", "now", written)));
    }

    private static String written(Instant instant, ZoneId zone) {
        return FORM.format(ZonedDateTime.ofInstant(instant, zone));
    }
}
