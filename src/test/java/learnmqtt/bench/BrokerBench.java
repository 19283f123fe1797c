package learnmqtt.bench;

import java.io.OutputStream;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.wire.Timeline;

/** The broker that learners meet, with the tap in front of it, as a program for {@code bench/conformance}. */
public final class BrokerBench {
    private BrokerBench() {}

    /** Listens on the port of 127.0.0.1 and ::1 that the argument names, until its input ends. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                Tap tap = Tap.start(TapSettings.loopback(Integer.parseInt(arguments[0])), broker, new Timeline())) {
            System.out.println("listens on " + tap.port());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        System.exit(0); // the broker's threads are no daemons
    }
}
