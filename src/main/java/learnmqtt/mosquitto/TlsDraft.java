package learnmqtt.mosquitto;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import learnmqtt.mosquitto.UsageProblem.Kind;

/** What the options of TLS have said so far. */
final class TlsDraft {
    private static final int SECURE_PORT = 8883;

    private Optional<String> cafile = Optional.empty();
    private Optional<String> capath = Optional.empty();
    private Optional<String> certificate = Optional.empty();
    private Optional<String> key = Optional.empty();
    private boolean keyForm;
    private boolean insecure;
    private boolean systemCertificates;
    private boolean never;
    private List<String> protocols = List.of("TLSv1.3", "TLSv1.2");
    private List<String> ciphers = List.of();

    /** Whether the option was one of TLS. */
    boolean take(Option option, Arguments arguments) throws UsageException {
        switch (option) {
            case CAFILE -> cafile = Optional.of(arguments.value(option));
            case CAPATH -> capath = Optional.of(arguments.value(option));
            case CERTIFICATE -> certificate = Optional.of(arguments.value(option));
            case KEY -> key = Optional.of(arguments.value(option));
            case KEY_FORM -> requirePem(arguments.value(option));
            case INSECURE -> insecure = true;
            case TLS_VERSION -> protocols = protocols(arguments.value(option));
            case CIPHERS -> ciphers = ciphers(arguments.value(option));
            case SYSTEM_CERTIFICATES -> wanted();
            case NO_TLS -> never = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Protects the connection, and trusts whom the system trusts. */
    void wanted() {
        systemCertificates = true;
    }

    /** Whether {@code --cafile} or {@code --capath} was given. */
    boolean hasAuthority() {
        return cafile.isPresent() || capath.isPresent();
    }

    private void requirePem(String form) throws UsageException {
        keyForm = true;
        if (!form.equalsIgnoreCase("pem")) {
            throw new UsageException(Kind.KEY_FORM, Map.of("value", form));
        }
    }

    /** The version and what is newer. */
    private static List<String> protocols(String version) throws UsageException {
        return switch (version) {
            case "tlsv1.3" -> List.of("TLSv1.3");
            case "tlsv1.2", "tlsv1.1" -> List.of("TLSv1.3", "TLSv1.2");
            default -> throw new UsageException(Kind.TLS_VERSION, Map.of("value", version));
        };
    }

    private static List<String> ciphers(String names) throws UsageException {
        List<String> suites = List.of(names.split("[:, ]"));
        if (!suites.stream().allMatch(name -> name.matches("TLS_[A-Z0-9_]+"))) {
            throw new UsageException(Kind.CIPHERS, Map.of("value", names));
        }
        return suites;
    }

    /** Empty if the connection is not to be protected: then nothing of it counts. */
    Optional<TlsOptions> finish(OptionalInt port) throws UsageException {
        if (certificate.isPresent() != key.isPresent()) {
            throw new UsageException(Kind.CERTIFICATE_AND_KEY);
        }
        if (keyForm && key.isEmpty()) {
            throw new UsageException(Kind.KEY_FORM_ALONE);
        }
        boolean system = systemCertificates || (!hasAuthority() && port.orElse(0) == SECURE_PORT);
        if (never || !(hasAuthority() || system)) {
            return Optional.empty();
        }
        return Optional.of(new TlsOptions(cafile, capath, system, certificate, key, insecure, protocols, ciphers));
    }
}
