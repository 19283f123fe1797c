package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first word after the backticks of a block that the program does something with. */
enum FenceWord {
    EXPECT,
    QUIZ,
    HINT,
    SOLUTION,
    WRONG,
    NOTE,
    WHY,
    JAVA,
    SH,
    CAST,
    BROKER,
    FAULT,
    PREDICT;

    /** What a block that is only shown may be called. */
    private static final Set<String> SHOWN = Set.of(
            "",
            "bash",
            "c",
            "cpp",
            "console",
            "csharp",
            "css",
            "csv",
            "diff",
            "go",
            "hex",
            "html",
            "http",
            "ini",
            "java",
            "javascript",
            "js",
            "json",
            "jshell",
            "kotlin",
            "log",
            "markdown",
            "md",
            "mermaid",
            "php",
            "plain",
            "powershell",
            "properties",
            "python",
            "ruby",
            "rust",
            "sh",
            "shell",
            "sql",
            "swift",
            "text",
            "toml",
            "ts",
            "txt",
            "typescript",
            "xml",
            "yaml",
            "yml",
            "zsh");

    /** Words of blocks that two languages write the same to the byte. */
    static final Set<FenceWord> SAME_IN_EVERY_LANGUAGE = Set.of(JAVA, SH, EXPECT, CAST, BROKER, FAULT, SOLUTION, WRONG);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a word of a later version. */
    boolean isNotSupportedYet() {
        return this == FAULT || this == PREDICT;
    }

    /** Whether its text is code, and must fit into 80 columns. */
    boolean isCode() {
        return this == JAVA || this == SH || this == SOLUTION || this == WRONG;
    }

    /** Whether its text is Markdown, and may have fences in it. */
    boolean isMarkdown() {
        return this == HINT || this == NOTE || this == WHY;
    }

    /** The word that {@code first} is; {@code java} and {@code sh} alone are only shown. */
    static Optional<FenceWord> of(String first, String argument) {
        return Arrays.stream(values())
                .filter(word -> word.word().equals(first))
                .filter(word -> !argument.isEmpty() || (word != JAVA && word != SH))
                .findFirst();
    }

    static boolean isOnlyShown(String first) {
        return SHOWN.contains(first);
    }

    /** The words of blocks that the program does something with, for a sentence. */
    static String machine() {
        return Arrays.stream(values())
                .filter(word -> !word.isNotSupportedYet())
                .map(FenceWord::word)
                .collect(Collectors.joining(", "));
    }

    /** Every word that may stand there. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        Arrays.stream(values()).forEach(word -> all.add(word.word()));
        SHOWN.stream().filter(word -> !word.isEmpty()).sorted().forEach(all::add);
        return all;
    }
}
