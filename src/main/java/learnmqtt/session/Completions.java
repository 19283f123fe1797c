package learnmqtt.session;

import java.util.List;

/** What the Tab key offers. Called on the terminal's thread while a line is being typed. */
public interface Completions {

    /**
     * What may stand at the cursor.
     *
     * @param line everything typed so far, earlier lines of an open snippet included
     */
    Offer complete(String line, int cursor);

    /** Documentation for what stands at the cursor, Markdown-free text; empty where there is none. */
    List<String> documentation(String line, int cursor);

    /**
     * Texts to put between {@code anchor} and the cursor.
     *
     * @param anchor where the completed word begins
     */
    record Offer(int anchor, List<String> texts) {
        public Offer {
            texts = List.copyOf(texts);
        }
    }
}
