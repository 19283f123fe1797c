package learnmqtt.lesson.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Step;
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
    void noRemarkSaysAgainWhetherTheAnswerIsRight(Language language) {
        Pattern again = Pattern.compile("(?i)(yes|no|right|correct|not quite)\\b.*|(네|맞아요|맞습니다|아니요)[ .,!].*");
        files.read(language.code()).lessons().stream()
                .flatMap(lesson -> lesson.steps().stream())
                .filter(Step.Question.class::isInstance)
                .flatMap(step -> ((Step.Question) step).quiz().options().stream())
                .forEach(option -> assertFalse(again.matcher(option.remark()).matches(), option::remark));
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
