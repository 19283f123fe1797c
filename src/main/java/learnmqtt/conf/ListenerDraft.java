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

    /** The text of an option that may stand once. */
    void put(Line line, String text, List<Problem> problems) {
        if (texts.putIfAbsent(line.name(), text) == null) {
            lines.put(line.name(), line.number());
        } else {
            problems.add(line.problem(Problem.Kind.TWICE));
        }
    }

    /** Its text from elsewhere than a line of that name. */
    void put(String name, String text) {
        texts.put(name, text);
    }

    /** Neither 0 nor a negative number limits anything. */
    void maxConnections(int number) {
        maxConnections = number <= 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    void requireCertificate(Line line, boolean required) {
        requireCertificate = required;
        lines.put(line.name(), line.number());
    }

    /** Whether a line told something of it. */
    boolean isTold() {
        return !texts.isEmpty() || maxConnections.isPresent() || !lines.isEmpty();
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
