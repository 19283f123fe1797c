package learnmqtt.session;

/**
 * Where a session speaks and asks. What the person does comes back as {@link Happening}s on the session's queue. Called
 * on the session's thread alone; whoever made it closes it.
 */
public interface Screen extends AutoCloseable {

    /** Shows something at once, above a prompt that may be open, without disturbing the line being typed. */
    void show(Shown shown);

    /** Asks for one line; it arrives as a {@link Happening.Typed}. A new question replaces an open one. */
    void ask(Prompt prompt);

    /** Speaks this language, given by its code, from now on. */
    void speak(String language);

    @Override
    void close();

    /**
     * What stands before the cursor.
     *
     * @param step the current step, from 1
     * @param steps how many the lesson has
     * @param kind what is asked for
     * @param begun Java lines typed so far where {@code kind} is {@code MORE_JAVA}, else empty
     */
    record Prompt(int step, int steps, Kind kind, String begun) {
        /** What a prompt asks for. */
        public enum Kind {
            /** Enter goes on; commands and Java are welcome. */
            READ,
            /** A task is open. */
            TASK,
            /** A quiz is open: numbers. */
            ANSWER,
            /** The snippet typed so far is not complete. */
            MORE_JAVA,
            /** One key of those that are told; letters need no Enter. */
            KEYS,
            /** The port is taken: one of the ways that are told. */
            PORT
        }
    }
}
