package learnmqtt.tap;

import io.netty.util.internal.logging.InternalLogger;
import io.netty.util.internal.logging.InternalLoggerFactory;

/**
 * Keeps Netty off the terminal: left to itself, it would write its warnings to standard error by
 * {@code java.util.logging}. To be called before Netty is used.
 */
public final class Silence extends InternalLoggerFactory {
    private Silence() {}

    public static void ofNetty() {
        InternalLoggerFactory.setDefaultFactory(new Silence());
    }

    @Override
    protected InternalLogger newInstance(String name) {
        return new Mute(name);
    }
}
