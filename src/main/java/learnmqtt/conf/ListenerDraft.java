package learnmqtt.conf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is known of a listener while its lines are read. */
final class ListenerDraft {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private OptionalInt maxConnections = OptionalInt.empty();
    private boolean requireCertificate;
    private int line;

    /** @param line that of {@code listener}; 0 for the listener that has no line of its own */
    ListenerDraft(int line) {
        this.line = line;
    }

    /** The line of {@code listener}, or the first that told something of it; 0 if none has. */
    int line() {
        return line;
    }

    /** Whether a line says its port. */
    boolean hasPort() {
        return texts.containsKey("port");
    }

    /** The text of an option that may stand once. */
    void put(Line line, String text, List<Problem> problems) {
        if (texts.putIfAbsent(line.name(), text) == null) {
            note(line);
        } else {
            problems.add(line.problem(Problem.Kind.TWICE));
        }
    }

    /** Its text from elsewhere than a line of that name. */
    void put(String name, String text) {
        texts.put(name, text);
    }

    /** Neither 0 nor a negative number limits anything. */
    void maxConnections(Line line, int number) {
        note(line);
        maxConnections = number <= 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    void requireCertificate(Line line, boolean required) {
        requireCertificate = required;
        note(line);
    }

    private void note(Line told) {
        lines.put(told.name(), told.number());
        line = line == 0 ? told.number() : line;
    }

    /** Whether a line told something of it. */
    boolean isTold() {
        return !texts.isEmpty() || !lines.isEmpty();
    }

    Listener finish(List<Problem> problems) {
        return new Listener(
                Integer.parseInt(texts.getOrDefault("port", "" + Listener.USUAL_PORT)),
                Optional.ofNullable(texts.get("bind_address")),
                maxConnections,
                tls(problems));
    }

    private Optional<Listener.Tls> tls(List<Problem> problems) {
        String certificate = texts.get("certfile");
        String key = texts.get("keyfile");
        if (certificate != null && key != null) {
            Optional<String> authorities = Optional.ofNullable(texts.get("cafile"));
            if (requireCertificate && authorities.isEmpty()) {
                report("require_certificate", Problem.Kind.AUTHORITY_MISSING, problems);
            }
            return Optional.of(new Listener.Tls(authorities, certificate, key, requireCertificate));
        }
        if (certificate != null) {
            report("certfile", Problem.Kind.KEY_MISSING, problems);
        } else if (key != null) {
            report("keyfile", Problem.Kind.CERTIFICATE_MISSING, problems);
        } else if (texts.containsKey("cafile")) {
            report("cafile", Problem.Kind.CERTIFICATE_NOT_ASKED, problems);
        } else if (requireCertificate) {
            report("require_certificate", Problem.Kind.CERTIFICATE_NOT_ASKED, problems);
        }
        return Optional.empty();
    }

    private void report(String option, Problem.Kind kind, List<Problem> problems) {
        problems.add(new Problem(lines.getOrDefault(option, 1), kind, Map.of("option", option)));
    }
}
