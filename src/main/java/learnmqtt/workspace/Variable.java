package learnmqtt.workspace;

/**
 * A variable that the learner's snippets declared.
 *
 * @param value as text, at most some 20 000 characters
 */
public record Variable(String name, String type, String value) {}
