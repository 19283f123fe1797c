package learnmqtt.mosquitto;

/** What a program's own options have said so far. */
interface Draft {
    /** Takes an option that is not one of connecting, and its value. */
    void take(Option option, Arguments arguments) throws UsageException;
}
