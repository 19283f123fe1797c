package learnmqtt.mosquitto;

/** One of the two programs whose command lines are read. */
public enum Program {
    PUB("mosquitto_pub"),
    SUB("mosquitto_sub");

    private final String original;

    Program(String original) {
        this.original = original;
    }

    /** The name of Mosquitto's program, which is that of its configuration file too. */
    public String original() {
        return original;
    }

    /** The name of ours: what is typed after {@code ./learn}. */
    public String command() {
        return original.substring(original.indexOf('_') + 1);
    }
}
