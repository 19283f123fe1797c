package learnmqtt.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What to type on a system so that a port becomes free. */
final class Freeing {
    private static final String MOSQUITTO = "mosquitto";

    private final Platform platform;
    private final boolean systemd;

    /** @param systemd whether services of Linux are stopped by {@code systemctl} */
    Freeing(Platform platform, boolean systemd) {
        this.platform = platform;
        this.systemd = systemd;
    }

    static Freeing ofThisMachine() {
        return new Freeing(Platform.ofThisMachine(), Files.isDirectory(Path.of("/run/systemd/system")));
    }

    /**
     * How to end whoever holds the port; where the system does not tell who that is, how to find out.
     *
     * @param owner the user that the program runs as, if that is known
     */
    Remedy remedy(int port, Optional<Holder> holder, Optional<String> owner) {
        boolean mosquitto = holder.map(Holder::name)
                .or(() -> owner)
                .filter(MOSQUITTO::equals)
                .isPresent();
        if (mosquitto && holder.map(Holder::service).orElse(true)) {
            Optional<String> stop = stopService();
            if (stop.isPresent()) {
                return Remedy.of("free-port", stop.get());
            }
        }
        return holder.map(known -> Remedy.of("free-port", end(known)))
                .orElseGet(() -> Remedy.of("find-holder", find(port)));
    }

    private Optional<String> stopService() {
        return switch (platform) {
            case LINUX -> systemd ? Optional.of("sudo systemctl stop mosquitto") : Optional.empty();
            case MAC -> Optional.of("brew services stop mosquitto");
            case WINDOWS -> Optional.of("net stop mosquitto");
            case OTHER -> Optional.empty();
        };
    }

    private String end(Holder holder) {
        if (platform == Platform.WINDOWS) {
            return "taskkill /F /PID " + holder.pid();
        }
        return (holder.own() ? "" : "sudo ") + "kill " + holder.pid();
    }

    private String find(int port) {
        return switch (platform) {
            case LINUX -> "sudo ss -ltnp 'sport = :" + port + "'";
            case WINDOWS -> "netstat -ano | findstr :" + port;
            case MAC, OTHER -> "sudo lsof -nP -iTCP:" + port + " -sTCP:LISTEN";
        };
    }
}
