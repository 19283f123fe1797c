package learnmqtt.wire;

/** A host and a port as one word of a URL. */
public final class HostPort {
    private HostPort() {}

    /**
     * Such as {@code localhost:1883} or {@code [::1]:1883}.
     *
     * @param host a name or an address, IPv6 without brackets
     */
    public static String of(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
