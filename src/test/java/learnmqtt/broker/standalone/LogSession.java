package learnmqtt.broker.standalone;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that clients do while the log is written.
 *
 * @param brief whether it can be played with a log that is brief
 * @param configuration the lines of it beyond the listener; PORT stands for the port, {@code @} for the folder
 * @param differences lines of Mosquitto, and what ours says instead: nothing, or other lines; each with its reason
 * @param remarks what ours says besides, by a part of each line
 */
record LogSession(
        String name,
        boolean brief,
        String configuration,
        Script script,
        List<Difference> differences,
        List<String> remarks) {
    interface Script {
        void play(LoggedBroker broker) throws Exception;
    }

    /** @param ours empty if ours says nothing there */
    record Difference(String mosquitto, String ours, String reason) {}

    static LogSession of(String name, Script script) {
        return new LogSession(name, true, "allow_anonymous true", script, List.of(), List.of());
    }

    /** One whose script waits for lines that only a verbose log has. */
    static LogSession verbose(String name, Script script) {
        return new LogSession(name, false, "allow_anonymous true", script, List.of(), List.of());
    }

    LogSession with(String... lines) {
        return new LogSession(name, brief, String.join("\n", lines), script, differences, remarks);
    }

    LogSession differing(String mosquitto, String ours, String reason) {
        List<Difference> more = new ArrayList<>(differences);
        more.add(new Difference(mosquitto, ours, reason));
        return new LogSession(name, brief, configuration, script, List.copyOf(more), remarks);
    }

    LogSession remarking(String... parts) {
        return new LogSession(name, brief, configuration, script, differences, List.of(parts));
    }
}
