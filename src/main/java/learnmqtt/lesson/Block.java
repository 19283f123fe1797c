package learnmqtt.lesson;

/** A piece of what a step shows, in the order of the page. */
public sealed interface Block {

    /** Markdown to read: paragraphs, lists, tables, code that is only shown. */
    record Prose(String markdown) implements Block {}

    /** Java to try; {@code /run} types it in for the learner. */
    record JavaTry(String code, int line) implements Block {}

    /** A command for another terminal; never run by the program. */
    record ShellTry(String code, int line) implements Block {}

    /**
     * A file that the lesson's broker runs with from this step on; shown as it is.
     *
     * @param name {@code mosquitto.conf}, or what that calls it
     * @param line of the text's first line in the lesson
     */
    record BrokerFile(String name, String text, int line) implements Block {}

    /** For the presenter only. */
    record Note(String markdown) implements Block {}
}
