package learnmqtt.i18n;

import java.util.regex.Pattern;

/** A name in braces that are not doubled. A class of its own, for most starts have nothing to fill in. */
final class Placeholder {
    static final Pattern PATTERN = Pattern.compile("(?<!\\{)\\{([a-z][A-Za-z0-9]*)}(?!})");

    private Placeholder() {}
}
