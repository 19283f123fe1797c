package learnmqtt.i18n;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the program and its course speak. */
public enum Language {
    EN("en"),
    KO("ko");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639 code, as options, folders and file names write it. */
    public String code() {
        return code;
    }

    /**
     * The language that {@code name} means, if the program speaks it.
     *
     * @param name a code or the name of a locale, such as {@code ko}, {@code ko_KR.UTF-8}, {@code ko-KR} or {@code C}
     */
    public static Optional<Language> of(String name) {
        String code = name.strip().split("[_.@-]", 2)[0].toLowerCase(Locale.ROOT);
        if (code.equals("c") || code.equals("posix")) {
            return Optional.of(EN);
        }
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /**
     * The language to speak: the option's, else the saved one, else the environment's, else English. What is not a
     * language of the program counts as not said.
     *
     * <p>The environment is read as gettext does it: the first of {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG}
     * that is not empty is the locale; {@code LANGUAGE}, a list with colons, goes before it, unless the locale is
     * plain {@code C} or {@code POSIX}, with which scripts ask for English.
     *
     * @param flag what {@code --lang} says
     * @param saved what the learner chose earlier
     */
    public static Language choose(Optional<String> flag, Optional<String> saved, Map<String, String> environment) {
        return flag.flatMap(Language::of)
                .or(() -> saved.flatMap(Language::of))
                .or(() -> fromEnvironment(environment))
                .orElse(EN);
    }

    private static Optional<Language> fromEnvironment(Map<String, String> environment) {
        Optional<String> locale = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
        Optional<Language> listed = locale.filter(Language::isPlainPosix).isPresent()
                ? Optional.empty()
                : Arrays.stream(environment.getOrDefault("LANGUAGE", "").split(":", -1))
                        .flatMap(name -> of(name).stream())
                        .findFirst();
        return listed.or(() -> locale.flatMap(Language::of));
    }

    private static boolean isPlainPosix(String name) {
        return name.equals("C") || name.equals("POSIX");
    }
}
