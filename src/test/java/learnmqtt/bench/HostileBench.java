package learnmqtt.bench;

import java.util.Locale;
import learnmqtt.broker.HostileVm;
import learnmqtt.tap.HostileClients;
import learnmqtt.tap.NormalClient;
import learnmqtt.tap.RawClient;

/**
 * Ten million packets of hostile clients against tap and broker in a virtual machine with little memory, while a normal
 * client wants each of its messages back within a second. The arguments are the number of packets and the seed.
 */
public final class HostileBench {
    private static final int MEBIBYTES = 256;
    private static final int SILENT = 2_000;
    private static final int LONGEST_MILLIS = 1_000;

    private HostileBench() {}

    public static void main(String[] arguments) throws Exception {
        long packets = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        try (HostileVm target = HostileVm.start(MEBIBYTES)) {
            System.out.println("at first  " + target.figures().byName());
            for (RawClient silent : HostileClients.silent(target.port(), SILENT)) {
                silent.socket().setKeepAlive(true); // they stay until the tap has had enough of them
            }
            attack(target, packets, seed);
            System.out.println("at last   " + target.figures().byName());
        }
    }

    private static void attack(HostileVm target, long packets, long seed) throws Exception {
        long[] step = {0};
        long began = System.nanoTime();
        NormalClient normal = new NormalClient(target.port(), () -> step[0]);
        try (HostileClients hostile = new HostileClients(target.port(), seed)) {
            for (long told = packets / 10; hostile.sent() < packets; step[0]++) {
                hostile.attack();
                normal.requireWell();
                if (hostile.sent() >= told) {
                    System.out.println(hostile.sent() + " " + target.figures().byName());
                    told += packets / 10;
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "seed %d: %d packets in %d attacks, %.0f s, %.0f packets/s%n",
                    seed,
                    hostile.sent(),
                    step[0],
                    seconds,
                    hostile.sent() / seconds);
        } catch (Exception | Error failure) {
            throw new AssertionError("seed " + seed + ", step " + step[0], failure);
        }
        normal.close();
        double[] answers = normal.answers();
        double worst = answers[answers.length - 1];
        System.out.printf(
                Locale.ROOT,
                "the normal client: %d answers, median %.1f ms, 99th percentile %.1f ms, worst %.1f ms%n",
                answers.length,
                answers[answers.length / 2],
                answers[answers.length * 99 / 100],
                worst);
        if (worst > LONGEST_MILLIS) {
            throw new AssertionError("an answer took more than a second");
        }
    }
}
