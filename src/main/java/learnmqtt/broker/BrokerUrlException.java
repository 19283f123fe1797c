package learnmqtt.broker;

/** A text that names no broker; the example shows what to write instead. */
public final class BrokerUrlException extends RuntimeException {
    /** What a broker's URL looks like. */
    public static final String EXAMPLE = "mqtt://localhost:1883";

    private final String url;

    public BrokerUrlException(String url) {
        super("not the URL of a broker: " + url + "; write for example " + EXAMPLE);
        this.url = url;
    }

    /** What was written. */
    public String url() {
        return url;
    }
}
