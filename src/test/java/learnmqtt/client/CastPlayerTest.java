package learnmqtt.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import learnmqtt.broker.Sandbox;
import learnmqtt.check.CastParser;
import learnmqtt.check.ParsedCast;
import learnmqtt.wire.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CastPlayerTest {
    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    private CastPlayer play(String block) {
        ParsedCast parsed = CastParser.parse(block, 1);
        assertEquals(List.of(), parsed.problems());
        return CastPlayer.start(parsed.cast(), "127.0.0.1", sandbox.port(), sandbox.timeline(), 1);
    }

    @Test
    void aLampAnswersAThermometer() {
        long begin = System.nanoTime();
        try (CastPlayer player = play("""
                lamp: CONNECT clean=true
                lamp: SUBSCRIBE filter=home/lamp
                lamp: on PUBLISH topic=home/lamp PUBLISH topic=home/lamp/state payload="is {payload}" qos=1 retain=true
                switch: CONNECT version=5
                switch: every 100ms times=3 PUBLISH topic=home/lamp payload={10..99}
                """)) {
            System.out.println("start " + (System.nanoTime() - begin) / 1_000_000);
            sandbox.await(history -> !player.owes());
            for (History.Numbered n : sandbox.timeline().history().events()) System.out.println(n);
        }
        System.out.println("all " + (System.nanoTime() - begin) / 1_000_000);
        begin = System.nanoTime();
        play("a: SUBSCRIBE filter=b").close();
        System.out.println("again " + (System.nanoTime() - begin) / 1_000_000);
        Thread.getAllStackTraces().keySet().forEach(System.out::println);
    }
}
