package learnmqtt.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A language that the program and its course speak. */
public enum Language {
    EN("en"),
    KO("ko");

    private static final List<String> LOCALES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

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
        String text = name.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < text.length() && "_.@-".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String code = text.substring(0, end);
        if (code.equals("c") || code.equals("posix")) {
            return Optional.of(EN);
        }
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
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
        for (Optional<String> said : List.of(flag, saved)) {
            Optional<Language> spoken = said.isPresent() ? of(said.get()) : Optional.empty();
            if (spoken.isPresent()) {
                return spoken.get();
            }
        }
        return fromEnvironment(environment).orElse(EN);
    }

    private static Optional<Language> fromEnvironment(Map<String, String> environment) {
        String locale = "";
        for (String name : LOCALES) {
            if (locale.isBlank()) {
                locale = environment.getOrDefault(name, "");
            }
        }
        if (!isPlainPosix(locale)) {
            for (String name : environment.getOrDefault("LANGUAGE", "").split(":", -1)) {
                Optional<Language> listed = of(name);
                if (listed.isPresent()) {
                    return listed;
                }
            }
        }
        return of(locale);
    }

    private static boolean isPlainPosix(String name) {
        return name.equals("C") || name.equals("POSIX");
    }
}
