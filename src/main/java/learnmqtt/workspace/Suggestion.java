package learnmqtt.workspace;

/**
 * One way to go on at the cursor.
 *
 * @param start where in the source the part begins that the continuation replaces, up to the cursor
 * @param continuation the text to put there
 * @param fits whether its type is the one that is wanted there
 */
public record Suggestion(int start, String continuation, boolean fits) {}
