package learnmqtt.workspace.agent;

/**
 * What the agent says between the characters on the VM's standard output, each as the byte {@link #LEAD} and one
 * more. Text is UTF-8, where {@code LEAD} never occurs, so whatever else writes to the same output (the VM itself,
 * the learner through a file descriptor) cannot be mistaken for a mark and needs no frame.
 */
public enum Mark {
    /** What follows was printed to {@code System.out}. */
    OUT,
    /** What follows was printed to {@code System.err}. */
    ERR,
    /** A snippet has returned; everything it printed on its own thread stands before this. */
    SNIPPET_END,
    /** The VM ends in order, so by {@code System.exit} and not by a crash. */
    EXIT;

    /** The byte that announces a mark. */
    public static final byte LEAD = (byte) 0xFF;

    private static final Mark[] ALL = values();

    byte[] bytes() {
        return new byte[] {LEAD, code()};
    }

    /** The byte that follows {@link #LEAD}. */
    public byte code() {
        return (byte) (1 + ordinal());
    }

    /** The mark of a byte that followed {@link #LEAD}; a byte that is none means {@link #OUT}. */
    public static Mark of(byte code) {
        return code >= 1 && code <= ALL.length ? ALL[code - 1] : OUT;
    }
}
