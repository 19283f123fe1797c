package learnmqtt.broker;

import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A broker that somebody else runs.
 *
 * @param host a name or an address; an IPv6 address without its brackets
 */
public record RemoteBroker(String host, int port) implements Broker {
    private static final int DEFAULT_PORT = 1883;
    private static final Pattern URL = Pattern.compile(
            "(?:mqtt|tcp)://(?:\\[([0-9A-Fa-f:.]+(?:%\\w+)?)]|([^\\s:/@\\[\\]?#]+))(?::([0-9]{1,5}))?/?",
            Pattern.CASE_INSENSITIVE);

    /**
     * The broker named by a URL such as {@code mqtt://broker.example:1883}; the port is 1883 if absent.
     *
     * @throws BrokerUrlException if it is no such URL
     */
    public static RemoteBroker parse(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new BrokerUrlException(url);
        }
        String host = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        int port = matcher.group(3) == null ? DEFAULT_PORT : Integer.parseInt(matcher.group(3));
        if (port < 1 || port > 65_535) {
            throw new BrokerUrlException(url);
        }
        return new RemoteBroker(host, port);
    }

    /** The host name is looked up anew for every connection. */
    @Override
    public SocketAddress address(EventLoop tap) {
        return InetSocketAddress.createUnresolved(host, port);
    }

    @Override
    public void close() {
        // it is not ours to stop
    }
}
