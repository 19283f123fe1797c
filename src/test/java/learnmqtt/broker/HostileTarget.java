package learnmqtt.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Timeline;

/**
 * Tap and broker as a program of their own, so that their memory can be bounded: prints the port, then a line of figures
 * for each line that it reads, and ends with its input. The timeline is that of a course, in an attempt that wants to
 * keep every PUBLISH.
 */
public final class HostileTarget {
    private HostileTarget() {}

    public static void main(String[] arguments) throws IOException {
        Timeline timeline = new Timeline();
        timeline.keep(0, event -> event instanceof Event.Passed passed && passed.packet() instanceof Packet.Publish);
        AtomicInteger open = new AtomicInteger();
        timeline.listen(one -> {
            if (one.event() instanceof Event.Opened) {
                open.incrementAndGet();
            } else if (one.event() instanceof Event.Closed) {
                open.decrementAndGet();
            }
        });
        EmbeddedBroker broker = EmbeddedBroker.start();
        try (Tap tap = Tap.start(TapSettings.loopback(0), broker, timeline);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(tap.port());
            while (in.readLine() != null) {
                System.out.println(figures(broker.remains(), open.get()));
            }
        }
        broker.close();
    }

    private static String figures(EmbeddedBroker.Remains remains, int open) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        MemoryUsage heap = memory.getHeapMemoryUsage();
        long direct = io.netty.util.internal.PlatformDependent.usedDirectMemory();
        return String.format(
                Locale.ROOT,
                "open=%d connections=%d sessions=%d subscriptions=%d retained=%d quotas=%d heap=%d direct=%d threads=%d",
                open,
                remains.connections(),
                remains.sessions(),
                remains.subscriptions(),
                remains.retained(),
                remains.bytes(),
                heap.getUsed(),
                direct,
                ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
