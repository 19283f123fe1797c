package learnmqtt.lesson.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Course;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The course that the program ships. */
class OwnCourseTest {
    private final CourseFiles files = new CourseFiles(Path.of("lessons"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLessonCanBeReadInEveryLanguage(Language language) {
        try {
            Course course = files.read(language.code());
            assertEquals(List.of(), course.untranslated());
        } catch (LessonFormatException refused) {
            assertEquals("", files.sentences(refused.findings()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTranslationDiffersAndNothingIsMissing(Language original) {
        List<String> languages = Stream.concat(Stream.of(original), Arrays.stream(Language.values()))
                .map(Language::code)
                .distinct()
                .toList();

        assertEquals("", files.sentences(Translations.compare(files.folder(), languages)));
    }
}
