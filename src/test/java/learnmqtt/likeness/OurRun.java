package learnmqtt.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import learnmqtt.broker.Sandbox;
import learnmqtt.cli.OurClient;
import learnmqtt.client.Streams;

/** {@code ./learn pub} or {@code ./learn sub}, in this virtual machine. */
final class OurRun implements Client {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Runnable> goodbye = new CompletableFuture<>();
    private final CompletableFuture<Integer> exit;

    OurRun(String program, List<String> arguments, byte[] input, Path settings) {
        Streams streams = new Streams(new ByteArrayInputStream(input), out, new PrintStream(err, true, UTF_8));
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", settings.toString());
        exit = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return OurClient.run(program, arguments, environment, streams, goodbye::complete);
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                },
                task -> new Thread(task, "client").start());
    }

    @Override
    public void stop() {
        goodbye.join().run();
    }

    @Override
    public int exit() throws Exception {
        return exit.get(Sandbox.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public byte[] out() {
        return out.toByteArray();
    }

    @Override
    public byte[] err() {
        return err.toByteArray();
    }
}
