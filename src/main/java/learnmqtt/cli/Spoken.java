package learnmqtt.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Course;
import learnmqtt.session.Logbook;
import learnmqtt.session.Screen;
import learnmqtt.session.Translator;

/** The language that is spoken, and the change to another. */
final class Spoken implements Translator {
    private final Screen screen;
    private final Logbook logbook;
    private final Function<Language, Course> courses;
    private Language language;

    Spoken(Language language, Screen screen, Logbook logbook, Function<Language, Course> courses) {
        this.language = language;
        this.screen = screen;
        this.logbook = logbook;
        this.courses = courses;
    }

    @Override
    public Optional<Course> speak(String code) {
        return Language.of(code).map(wanted -> {
            language = wanted;
            screen.speak(wanted.code());
            logbook.language(wanted.code());
            return courses.apply(wanted);
        });
    }

    @Override
    public String other() {
        return Arrays.stream(Language.values())
                .filter(one -> one != language)
                .map(Language::code)
                .findFirst()
                .orElse(language.code());
    }

    @Override
    public String languages() {
        return Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
    }
}
