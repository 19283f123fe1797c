package learnmqtt.tap;

import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.Slf4JLoggerFactory;

/**
 * Keeps Netty off the terminal: it takes a provider of SLF4J that says nothing for none at all, and would write its
 * warnings to standard error by {@code java.util.logging}. To be called before Netty is used.
 */
public final class Silence {
    private Silence() {}

    public static void ofNetty() {
        InternalLoggerFactory.setDefaultFactory(Slf4JLoggerFactory.INSTANCE);
    }
}
