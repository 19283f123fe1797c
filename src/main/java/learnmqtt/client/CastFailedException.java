package learnmqtt.client;

/** A device could not take its place: the broker was not there, or refused its CONNECT or its SUBSCRIBE. */
public final class CastFailedException extends RuntimeException {
    private final String device;
    private final String reason;

    CastFailedException(String device, Throwable cause) {
        super("the device " + device + " cannot take part: " + cause.getMessage(), cause);
        this.device = device;
        this.reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** Its client id. */
    public String device() {
        return device;
    }

    /** What went wrong, in English. */
    public String reason() {
        return reason;
    }
}
