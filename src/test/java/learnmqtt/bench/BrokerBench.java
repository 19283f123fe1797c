package learnmqtt.bench;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import learnmqtt.broker.BrokerSettings;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.conf.AclFile;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.wire.Timeline;

/** The broker that learners meet, with the tap in front of it, as a program for {@code bench/conformance}. */
public final class BrokerBench {
    /** What Eclipse Paho's suites want of a broker's configuration. */
    private static final BrokerSettings PAHO = new BrokerSettings(
            true,
            Optional.empty(),
            Optional.of(AclFile.parse(
                    List.of("topic readwrite #", "topic readwrite $SYS/#", "topic deny test/nosubscribe"))),
            60);

    private BrokerBench() {}

    /** Listens on the port of 127.0.0.1 and ::1 that the first argument names,
     * for the suite of the second, until its input ends. */
    public static void main(String[] arguments) throws Exception {
        BrokerSettings settings = arguments[1].equals("paho") ? PAHO : BrokerSettings.open();
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings);
                Tap tap = Tap.start(TapSettings.loopback(Integer.parseInt(arguments[0])), broker, new Timeline())) {
            System.out.println("listens on " + tap.port());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
