package learnmqtt.broker;

import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * How much of something there is in a minute, as moving averages over one, five and fifteen minutes: reckoned as
 * Mosquitto reckons them, whose weights fall off exponentially. Used on the broker's thread.
 */
final class Load {
    private static final int[] MINUTES = {1, 5, 15};

    private final Figures.Kind kind;
    private final double[] averages = new double[MINUTES.length];
    private long before;

    Load(Figures.Kind kind) {
        this.kind = kind;
    }

    /** Takes in what has been counted in so many seconds. */
    void pass(double seconds, Figures figures) {
        long now = figures.of(kind);
        double perMinute = (now - before) * 60 / seconds;
        before = now;
        for (int i = 0; i < averages.length; i++) {
            double weight = Math.exp(-seconds / (60 * MINUTES[i]));
            averages[i] = perMinute + weight * (averages[i] - perMinute);
        }
    }

    /** Calls {@code each} with the end of each topic below {@code $SYS/broker/}, and its value. */
    void tell(BiConsumer<String, String> each) {
        for (int i = 0; i < averages.length; i++) {
            each.accept(
                    "load/" + kind.load() + "/" + MINUTES[i] + "min", String.format(Locale.ROOT, "%.2f", averages[i]));
        }
    }
}
