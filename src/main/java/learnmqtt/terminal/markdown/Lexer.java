package learnmqtt.terminal.markdown;

import java.util.Set;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Row;

/** Tells the words of one line of code apart, as far as colours need it. */
final class Lexer {
    enum Kind {
        JAVA,
        SHELL,
        PACKETS,
        TEXT
    }

    private static final Set<String> JAVA_WORDS = Set.of(
            "abstract",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "short",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "throws",
            "true",
            "false",
            "try",
            "var",
            "void",
            "while");
    private static final Set<String> PACKET_WORDS = Set.of("given", "not");

    private final String line;
    private final Kind kind;
    private int at;
    private Row row = Row.EMPTY;

    Lexer(String line, Kind kind) {
        this.line = line;
        this.kind = kind;
    }

    Row row() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (isComment()) {
                take(line.length(), Ink.COMMENT);
            } else if (c == '"' || c == '\'') {
                take(endOfString(c), Ink.STRING);
            } else if (kind == Kind.SHELL && c == '-' && (at == 0 || line.charAt(at - 1) == ' ')) {
                take(endOf(x -> x != ' ' && x != '='), Ink.OPTION);
            } else if (Character.isDigit(c)) {
                take(endOf(x -> Character.isLetterOrDigit(x) || x == '.' || x == '_'), Ink.NUMBER);
            } else if (Character.isJavaIdentifierStart(c)) {
                int end = endOf(x -> Character.isJavaIdentifierPart(x) || (x == '-' && kind != Kind.JAVA));
                take(end, word(line.substring(at, end)));
            } else {
                take(at + Character.charCount(line.codePointAt(at)), Ink.PLAIN);
            }
        }
        return row;
    }

    private boolean isComment() {
        if (kind == Kind.JAVA) {
            return line.startsWith("//", at);
        }
        return line.charAt(at) == '#' && line.substring(0, at).isBlank();
    }

    private Ink word(String word) {
        return switch (kind) {
            case JAVA -> JAVA_WORDS.contains(word) ? Ink.KEYWORD : Ink.PLAIN;
            case SHELL -> line.substring(0, at).isBlank() ? Ink.STRONG : Ink.PLAIN;
            case PACKETS -> packetWord(word);
            case TEXT -> Ink.PLAIN;
        };
    }

    private Ink packetWord(String word) {
        if (PACKET_WORDS.contains(word)) {
            return Ink.KEYWORD;
        }
        boolean key = at + word.length() < line.length() && "=!><~".indexOf(line.charAt(at + word.length())) >= 0;
        return key ? Ink.FAINT : word.chars().allMatch(Character::isUpperCase) ? Ink.PACKET : Ink.PLAIN;
    }

    private int endOfString(char quote) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(line.length(), end + 1);
    }

    private int endOf(java.util.function.IntPredicate inside) {
        int end = at;
        while (end < line.length() && inside.test(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private void take(int end, Ink ink) {
        row = row.and(ink, line.substring(at, end));
        at = end;
    }
}
