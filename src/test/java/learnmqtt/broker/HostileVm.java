package learnmqtt.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A {@link HostileTarget} in a virtual machine with little memory, which ends where that is not enough. */
public final class HostileVm implements AutoCloseable {
    private final Process process;
    private final Writer in;
    private final BufferedReader out;
    private final int port;

    /**
     * Starts one.
     *
     * @param mebibytes of heap, and as many outside of it
     */
    public static HostileVm start(int mebibytes) throws IOException {
        return new HostileVm(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + mebibytes + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileTarget.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private HostileVm(Process process) throws IOException {
        this.process = process;
        this.in = process.outputWriter(UTF_8);
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        this.port = Integer.parseInt(line());
    }

    public int port() {
        return port;
    }

    /** What {@link HostileTarget} tells of itself at a moment. */
    public record Figures(Map<String, Long> byName) {
        public long of(String name) {
            return requireNonNull(byName.get(name), name);
        }
    }

    /** Its figures now, the heap's after a collection. */
    public Figures figures() throws IOException {
        in.write("\n");
        in.flush();
        return new Figures(Arrays.stream(line().split(" "))
                .map(figure -> figure.split("="))
                .collect(Collectors.toMap(figure -> figure[0], figure -> Long.parseLong(figure[1]))));
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("it has ended: " + process);
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
