package learnmqtt.terminal;

/** Prints text and asks for lines. Called by one thread; what is typed is handed on by threads of its own. */
sealed interface Dialogue extends AutoCloseable permits EditedDialogue, PlainDialogue {

    /**
     * Prints whole lines at once, above a question that may be open.
     *
     * @param text with a line end after every line
     */
    void print(String text);

    /** Asks for one line; a new question replaces an open one. */
    void ask(Question question);

    /** Begins a new page where the terminal can; what was printed may be gone then. */
    void clear();

    /** The width of the terminal in columns, 80 where nobody knows. */
    int width();

    /** Whether lines come from a script and not from a person. */
    boolean isPiped();

    /** Ends the dialogue and leaves the terminal as it was found. */
    @Override
    void close();

    /**
     * A question.
     *
     * @param prompt painted
     * @param remembered whether the answer goes into the history
     * @param begun lines typed before that belong to the answer, for completion; may be empty
     * @param byKey whether a single letter is an answer, without Enter
     */
    record Question(String prompt, boolean remembered, String begun, boolean byKey) {
        /** A question that is answered by a line. */
        Question(String prompt, boolean remembered, String begun) {
            this(prompt, remembered, begun, false);
        }
    }
}
