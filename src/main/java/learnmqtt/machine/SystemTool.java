package learnmqtt.machine;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Asks the tool of the system that knows who listens, and reads its answer. */
final class SystemTool {
    private static final long PATIENCE_SECONDS = 5;

    /** A field of {@code tasklist /FO CSV}. */
    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"");

    /** Session 0 is where Windows runs its services; its name is a word in the system's language, the number is not. */
    private static final String SESSION_OF_SERVICES = "0";

    private SystemTool() {}

    /**
     * What a tool says of a process.
     *
     * @param name of its program; empty if the tool does not say
     */
    record Told(long pid, String name, boolean service) {}

    /** macOS and other Unix systems. */
    static Optional<Holder> lsof(int port) {
        return holder(readLsof(answer(List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc"))));
    }

    /** Windows. */
    static Optional<Holder> netstat(int port) {
        OptionalLong pid = readNetstat(answer(List.of("netstat", "-ano", "-p", "TCP")), port);
        if (pid.isEmpty()) {
            pid = readNetstat(answer(List.of("netstat", "-ano", "-p", "TCPv6")), port);
        }
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        long process = pid.getAsLong();
        return holder(
                readTasklist(answer(List.of("tasklist", "/FI", "PID eq " + process, "/FO", "CSV", "/NH")), process)
                        .or(() -> Optional.of(new Told(process, "", false))));
    }

    private static Optional<Holder> holder(Optional<Told> told) {
        return told.flatMap(one -> one.name().isEmpty()
                ? Holder.of(one.pid())
                : Optional.of(Holder.of(one.pid(), one.name(), one.service())));
    }

    /** Lines that begin with a letter for their field: {@code p} the process, after it {@code c} its command. */
    static Optional<Told> readLsof(List<String> lines) {
        Optional<String> process =
                lines.stream().filter(line -> line.matches("p\\d{1,18}")).findFirst();
        return process.map(line -> new Told(
                Long.parseLong(line.substring(1)),
                lines.stream()
                        .dropWhile(other -> !other.equals(line))
                        .filter(other -> other.startsWith("c"))
                        .map(other -> other.substring(1))
                        .findFirst()
                        .orElse(""),
                false));
    }

    /** Protocol, own address, other address, state and process. The state is a word in the system's language. */
    static OptionalLong readNetstat(List<String> lines, int port) {
        return lines.stream()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(fields -> fields.length >= 5
                        && fields[0].startsWith("TCP")
                        && fields[1].endsWith(":" + port)
                        && fields[2].endsWith(":0")
                        && fields[fields.length - 1].matches("\\d{1,18}"))
                .mapToLong(fields -> Long.parseLong(fields[fields.length - 1]))
                .findFirst();
    }

    /** In quotation marks: program, process, name of the session, its number, memory. A sentence if there is none. */
    static Optional<Told> readTasklist(List<String> lines, long pid) {
        return lines.stream()
                .map(line -> FIELD.matcher(line)
                        .results()
                        .map(field -> field.group(1))
                        .toList())
                .filter(fields -> fields.size() >= 4 && fields.get(1).equals("" + pid))
                .map(fields -> new Told(pid, fields.get(0), fields.get(3).equals(SESSION_OF_SERVICES)))
                .findFirst();
    }

    /** What a command prints, or nothing where it is not there, fails or takes too long. */
    private static List<String> answer(List<String> command) {
        Path out = Path.of("");
        try {
            out = Files.createTempFile("learn-mqtt", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of();
            }
            return new String(Files.readAllBytes(out), Charset.defaultCharset())
                    .lines()
                    .toList();
        } catch (IOException notThere) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            if (!out.toString().isEmpty()) {
                out.toFile().delete();
            }
        }
    }
}
