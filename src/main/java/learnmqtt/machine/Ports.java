package learnmqtt.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** TCP ports of this machine. */
public final class Ports {
    private static final int TRIED = 20;
    private static final int HIGHEST = 65535;

    private Ports() {}

    /**
     * The process that listens on {@code port}; empty if there is none, or the system does not tell us. Linux tells of
     * the processes of the same user only. May take a few hundred milliseconds where a tool has to be asked.
     */
    public static Optional<Holder> holder(int port) {
        return switch (Platform.ofThisMachine()) {
            case LINUX -> {
                OptionalLong pid = LinuxSockets.ofThisMachine().listener(port);
                yield pid.isPresent() ? Holder.of(pid.getAsLong()) : Optional.empty();
            }
            case WINDOWS -> SystemTool.netstat(port);
            case MAC, OTHER -> SystemTool.lsof(port);
        };
    }

    /** The user whose program listens on {@code port}, also where the system hides the program; only Linux tells. */
    static Optional<String> owner(int port) {
        return Platform.ofThisMachine() == Platform.LINUX
                ? LinuxSockets.ofThisMachine().owner(port, Path.of("/etc/passwd"))
                : Optional.empty();
    }

    /** A port to offer in place of {@code preferred}: the next free one above it, else any free one. */
    public static int free(int preferred) {
        return IntStream.rangeClosed(preferred + 1, Math.min(preferred + TRIED, HIGHEST))
                .filter(Ports::isFree)
                .findFirst()
                .orElseGet(Ports::any);
    }

    /** Whether somebody could listen on {@code port} of every loopback address now. */
    public static boolean isFree(int port) {
        return Stream.of("127.0.0.1", "::1").allMatch(address -> canListen(address, port) || !canListen(address, 0));
    }

    static boolean canListen(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new MachineTrouble("machine", "no-port", Map.of(), none);
        }
    }
}
