package learnmqtt.session;

import java.util.Optional;
import learnmqtt.lesson.Course;

/** Changes the language of the course and the screen, and remembers it. */
public interface Translator {
    /** Speaks the language with this code; the course in it, or empty if there is no such language. */
    Optional<Course> speak(String code);

    /** The code of a language that is not spoken now. */
    String other();

    /** The codes of all languages, as a sentence names them. */
    String languages();
}
