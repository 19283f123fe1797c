package learnmqtt.workspace;

/** Whether a text is ready to be evaluated. */
public enum Completeness {
    /** Blank, or nothing but comments. */
    EMPTY,
    /** Ready, perhaps without its last semicolon. */
    COMPLETE,
    /** The rest is still to come. */
    INCOMPLETE,
    /** No more text would make it right; evaluating it says why. */
    WRONG
}
