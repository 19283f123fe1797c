package learnmqtt.completion;

import java.util.List;

/** What may stand at a place of the command line. */
public sealed interface Values {
    /** One of these. */
    record Words(List<Word> words) implements Values {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** A file. */
    record Files() implements Values {}

    /** A folder. */
    record Folders() implements Values {}

    /** Something that cannot be guessed. */
    record Anything() implements Values {}
}
