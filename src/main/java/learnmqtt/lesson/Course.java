package learnmqtt.lesson;

import java.util.List;
import java.util.Optional;

/**
 * The lessons in their order.
 *
 * @param untranslated ids of lessons shown in English because this language has no translation
 */
public record Course(List<Lesson> lessons, List<String> untranslated) {
    public Course {
        lessons = List.copyOf(lessons);
        untranslated = List.copyOf(untranslated);
    }

    /** The lesson that somebody means: by its id, or by its title, whose capitals do not matter. */
    public Optional<Lesson> named(String name) {
        return lesson(name)
                .or(() -> lessons.stream()
                        .filter(lesson -> lesson.title().equalsIgnoreCase(name))
                        .findFirst());
    }

    /** The lesson with this id. */
    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}
