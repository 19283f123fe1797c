package learnmqtt.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import learnmqtt.client.Streams;
import learnmqtt.mosquitto.Program;
import learnmqtt.terminal.Sentences;

/** {@code ./learn pub} and {@code ./learn sub} inside this virtual machine, for tests. */
public final class OurClient {
    private OurClient() {}

    /**
     * Runs it to its end.
     *
     * @param command {@code pub} or {@code sub}
     * @param onInterrupt is given what Ctrl-C does
     */
    public static int run(
            String command,
            List<String> arguments,
            Map<String, String> environment,
            Streams streams,
            Consumer<Runnable> onInterrupt)
            throws InterruptedException {
        Program program = Arrays.stream(Program.values())
                .filter(one -> one.command().equals(command))
                .findFirst()
                .orElseThrow();
        Map<String, String> forgetful = new HashMap<>(environment);
        forgetful.put("XDG_STATE_HOME", "/nowhere");
        return new ClientCommand(
                        program,
                        arguments,
                        forgetful,
                        streams,
                        new Sentences(streams.err(), OptionalInt::empty),
                        onInterrupt)
                .run();
    }
}
