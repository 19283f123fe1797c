package learnmqtt.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether this machine can talk to itself: at 127.0.0.1, at ::1, and by the name {@code localhost}. */
final class LoopbackCheck implements Check {
    private static final String V4 = "127.0.0.1";
    private static final String V6 = "::1";
    private static final int PATIENCE_MILLIS = 3000;

    private final Names names;

    /** Tells the addresses of a host. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    LoopbackCheck(Names names) {
        this.names = names;
    }

    @Override
    public String about() {
        return "loopback";
    }

    @Override
    public List<Observation> look() {
        List<Observation> observations = new ArrayList<>();
        boolean v4 = canTalk(V4);
        boolean v6 = canTalk(V6);
        if (!v4) {
            observations.add(Observation.problem(about(), Statement.of("loopback-dead", "address", V4)));
        } else if (v6) {
            observations.add(Observation.ok(about(), Statement.of("loopback-both")));
        } else {
            observations.add(Observation.ok(about(), Statement.of("loopback-v4")));
        }
        observations.add(localhost(v6));
        return observations;
    }

    private Observation localhost(boolean v6) {
        InetAddress[] addresses;
        try {
            addresses = names.addresses("localhost");
        } catch (UnknownHostException unknown) {
            return Observation.note(about(), Statement.of("localhost-unknown"));
        }
        String all = String.join(
                ", ",
                Arrays.stream(addresses).map(LoopbackCheck::written).distinct().toList());
        if (Arrays.stream(addresses).anyMatch(address -> !address.isLoopbackAddress())) {
            return Observation.note(about(), Statement.of("localhost-elsewhere", "addresses", all));
        }
        boolean onlyV6 = Arrays.stream(addresses).allMatch(address -> address.getAddress().length > 4);
        return onlyV6 && !v6
                ? Observation.note(about(), Statement.of("localhost-dead", "addresses", all))
                : Observation.ok(about(), Statement.of("localhost-fine", "addresses", all));
    }

    private static String written(InetAddress address) {
        return address.isLoopbackAddress() && address.getAddress().length > 4 ? V6 : address.getHostAddress();
    }

    private static boolean canTalk(String address) {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName(address));
                Socket client = new Socket()) {
            client.connect(new InetSocketAddress(address, server.getLocalPort()), PATIENCE_MILLIS);
            return true;
        } catch (IOException no) {
            return false;
        }
    }
}
