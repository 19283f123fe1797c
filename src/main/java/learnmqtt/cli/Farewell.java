package learnmqtt.cli;

import java.util.function.Consumer;
import learnmqtt.terminal.Interrupts;

/**
 * Has a client say goodbye at Ctrl-C; then the thread that set it up, and with it the program, comes to its own end. Where
 * the terminal is closed it ends without a word, so that the broker publishes the Will, as with mosquitto_sub.
 */
final class Farewell implements Consumer<Runnable> {
    /** How long a program that is told to end may take to say goodbye. */
    private static final long MILLISECONDS = 5_000;

    private final Runnable hangUp;

    /** @param hangUp ends the program where its terminal is closed */
    Farewell(Runnable hangUp) {
        this.hangUp = hangUp;
    }

    @Override
    public void accept(Runnable goodbye) {
        Interrupts.on("HUP", hangUp);
        Thread program = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            goodbye.run();
            try {
                program.join(MILLISECONDS);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
