package learnmqtt.workspace;

/** Whether a text is ready to be evaluated. */
public enum Completeness {
    /** Blank, or nothing but comments. */
    EMPTY,
    /** Ready, perhaps without its last semicolon. */
    COMPLETE,
    /** Ready as it stands, but more could follow on the next line, as the {@code else} after an {@code if}. */
    COMPLETE_OR_MORE,
    /** The rest is still to come. */
    INCOMPLETE,
    /** No more text would make it right; evaluating it says why. */
    WRONG
}
