package learnmqtt.completion;

/**
 * A word that may be typed.
 *
 * @param text without blanks
 * @param meaning one line; empty for none
 */
public record Word(String text, String meaning) {
    public Word {
        meaning = meaning.replaceAll("\\s+", " ").strip();
    }
}
