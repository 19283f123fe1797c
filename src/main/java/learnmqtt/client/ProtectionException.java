package learnmqtt.client;

/** What the connection was to be protected with cannot be used; never leaves the package. */
final class ProtectionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProtectionException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    ProtectionException(String sentence) {
        super(sentence);
    }

    /** As it is printed. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
