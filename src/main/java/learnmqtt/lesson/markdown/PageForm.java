package learnmqtt.lesson.markdown;

import java.util.List;
import java.util.stream.Stream;

/** What the front matter of a file may say. */
enum PageForm {
    LESSON,
    EXERCISE;

    /** The keys that every such file has. */
    List<String> required() {
        return this == LESSON ? List.of("id", "title", "minutes") : List.of("id", "title", "order");
    }

    List<String> keys() {
        return Stream.concat(
                        required().stream(), this == LESSON ? Stream.of("requires") : Stream.of("requires", "seconds"))
                .toList();
    }

    /** The keys that translations take over as they are. */
    List<String> sameInEveryLanguage() {
        return keys().stream().filter(key -> !key.equals("title")).toList();
    }
}
