package learnmqtt.claims;

import java.io.IOException;

/** What clients do, step after step. A step is over when it has led to all it leads to: nobody waits, nobody sleeps. */
@FunctionalInterface
interface Script {
    void play(Stage stage) throws IOException;
}
