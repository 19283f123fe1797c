package learnmqtt.mosquitto;

/**
 * What a command line turned out to be.
 *
 * @param <T> {@link PublishOptions} or {@link SubscribeOptions}
 */
public sealed interface Reading<T> {
    /** It can be obeyed. */
    record Understood<T>(T options) implements Reading<T> {}

    /** It asks for help. */
    record Help<T>() implements Reading<T> {}

    /** It asks which version this is. */
    record Version<T>() implements Reading<T> {}

    /** It cannot be obeyed; nothing was done. */
    record Wrong<T>(UsageProblem problem) implements Reading<T> {}
}
