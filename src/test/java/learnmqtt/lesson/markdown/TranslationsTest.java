package learnmqtt.lesson.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {
    private static final String ENGLISH = """
            ---
            id: topics
            title: Topics
            minutes: 5
            requires: [a, b]
            ---

            ## Publish {#publish}

            ```java try
            pub.connect("{{broker}}");
            pub.publish();
            ```

            ```expect
            PUBLISH topic=debug
            ```

            ```hint
            Look.
            ```

            ```solution
            pub.publish();
            ```

            ```wrong topic-case
            pub.publish(1);
            ```

            ```wrong nothing-yet
            pub.publish(2);
            ```

            ## Question {#question}

            ```quiz
            - [x] Yes — right
            - [ ] No — wrong
            ```

            ## End {#end}

            ```note
            The end.
            ```
            """;
    private static final String KOREAN = ENGLISH.replace("title: Topics", "title: 토픽")
            .replace("## Publish", "## 보내기")
            .replace("Look.", "살펴보세요.")
            .replace("Yes — right", "네 — 맞아요")
            .replace("No — wrong", "아니요 — 틀려요");

    private final Path folder;
    private final CourseFiles files;

    TranslationsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        files = new CourseFiles(folder).with("en/1-topics.md", ENGLISH).with("ko/1-topics.md", KOREAN);
    }

    private List<Finding> findings() {
        return Translations.compare(folder, List.of("en", "ko"));
    }

    @Test
    void aFaithfulTranslationNeedsNothing() {
        assertEquals(List.of(), findings());
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                arguments("id: topics", "id: topic", "2: \"id\" is \"topic\" here but \"topics\" in en/1-topics.md"),
                arguments("minutes: 5", "minutes: 6", "4: \"minutes\" is \"6\" here but \"5\" in en/1-topics.md"),
                arguments("[a, b]", "[a]", "5: \"requires\" is \"a\" here but \"a, b\" in en/1-topics.md"),
                arguments(
                        "## End {#end}",
                        "## End {#ende}",
                        "1: the step \"end\" of en/1-topics.md is missing\nko/1-topics.md:42: en/1-topics.md has no step \"ende\""),
                arguments(
                        "pub.publish();\n```\n\n```expect",
                        "pub.publish( );\n```\n\n```expect",
                        "12: this line differs from line 12 of en/1-topics.md: the block \"java try\" is the same in every language"),
                arguments(
                        "PUBLISH topic=debug\n",
                        "PUBLISH topic=debug\n\nPUBLISH\n",
                        "17: this line differs from line 17 of en/1-topics.md: the block \"expect\" is the same in every language"),
                arguments(
                        "```wrong nothing-yet",
                        "```wrong no-subscriber",
                        "8: the blocks of this step are \"java try\", \"expect\", \"solution\", \"wrong topic-case\", \"wrong no-subscriber\", but in en/1-topics.md they are \"java try\", \"expect\", \"solution\", \"wrong topic-case\", \"wrong nothing-yet\""),
                arguments(
                        "```hint\n살펴보세요.\n```\n",
                        "",
                        "8: this step has a different number of hints in en/1-topics.md: 1, here 0"),
                arguments(
                        "- [ ] 아니요",
                        "- [ ] 글쎄요 — 몰라요\n- [ ] 아니요",
                        "37: this quiz has a different number of options in en/1-topics.md: 2, here 3"),
                arguments("- [ ] 아니요", "- [x] 아니요", "37: other options are right in en/1-topics.md: [1], here [1, 2]"),
                arguments(
                        "```quiz\n- [x] 네 — 맞아요\n- [ ] 아니요 — 틀려요\n```",
                        "",
                        "35: the step \"question\" is of another kind in en/1-topics.md: \"quiz\", here \"text\""));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void aDifferenceIsAnErrorOfTheTranslation(String from, String to, String expected) throws IOException {
        files.with("ko/1-topics.md", KOREAN.replace(from, to));

        assertEquals("ko/1-topics.md:" + expected + "\n", files.sentences(findings()));
        findings().forEach(finding -> assertEquals(Finding.Severity.ERROR, finding.severity()));
    }

    @Test
    void theOrderOfStepsIsTheSame() throws IOException {
        int question = KOREAN.indexOf("## Question");
        int end = KOREAN.indexOf("## End");
        files.with(
                "ko/1-topics.md",
                KOREAN.substring(0, question) + KOREAN.substring(end) + KOREAN.substring(question, end));

        assertEquals(
                "ko/1-topics.md:35: the step \"end\" stands where en/1-topics.md has \"question\"\n",
                files.sentences(findings()));
    }

    @Test
    void devicesAreTheSameInEveryLanguage() throws IOException {
        String task = "```expect\nPUBLISH topic=debug\n```\n";
        files.with("en/1-topics.md", ENGLISH.replace(task, "```cast\nlamp: SUBSCRIBE filter=a\n```\n\n" + task));
        files.with("ko/1-topics.md", KOREAN.replace(task, "```cast\nlamp: SUBSCRIBE filter=b\n```\n\n" + task));

        assertEquals(
                "ko/1-topics.md:16: this line differs from line 16 of en/1-topics.md: the block \"cast\" is the same in every language\n",
                files.sentences(findings()));
    }

    @Test
    void theLineThatDiffersIsSaidInBothFiles() throws IOException {
        files.with(
                "ko/1-topics.md",
                KOREAN.replace("## 보내기 {#publish}\n", "## 보내기 {#publish}\n\n한 줄 더.\n")
                        .replace("(2)", "(3)"));

        assertEquals(
                "ko/1-topics.md:34: this line differs from line 32 of en/1-topics.md: the block \"wrong nothing-yet\" is the same in every language\n",
                files.sentences(findings()));
    }

    @Test
    void windowsLineEndsAreNoDifference() throws IOException {
        files.with("ko/1-topics.md", KOREAN.replace("\n", "\r\n"));

        assertEquals(List.of(), findings());
    }

    @Test
    void whatLearnersMissIsAWarningOfTheOriginal() throws IOException {
        String bare = CourseFiles.lesson("bare", "").replace("Text.", "```expect\nPUBLISH\n```");
        files.with("en/2-bare.md", bare);

        assertEquals("""
                en/2-bare.md:7: the task "read" has no hint
                en/2-bare.md:7: the task "read" has no solution
                en/2-bare.md:7: the task "read" has fewer than two blocks "wrong"; show what learners typically get wrong
                en/2-bare.md:1: this file is missing in "ko"; learners see it in another language
                """, files.sentences(findings()));
        findings().forEach(finding -> assertEquals(Finding.Severity.WARNING, finding.severity()));
    }

    @Test
    void aFileThatIsOnlyInTheOtherLanguageIsAWarning() throws IOException {
        files.with("ko/2-more.md", CourseFiles.lesson("more", ""));

        assertEquals(
                "ko/2-more.md:1: this file is missing in \"en\"; learners see it in another language\n",
                files.sentences(findings()));
    }

    @Test
    void whatATerminalCannotShowIsAWarningInEachLanguage() throws IOException {
        files.with(
                "en/1-topics.md",
                ENGLISH.replace("Look.", "Look\n\n- at <b>this</b>").replace("Yes —", "Yes<br> —"));
        files.with(
                "ko/1-topics.md",
                KOREAN.replace(
                        "## 보내기 {#publish}\n",
                        "## 보내기 {#publish}\n<!-- later, perhaps: much longer -->\n\n![a](b.png) `<b>` <https://mqtt.org> &amp;\n"));

        assertEquals("""
                en/1-topics.md:22: the terminal shows no HTML: <b>; write Markdown instead, or backticks around what is meant literally
                en/1-topics.md:40: the terminal shows no HTML: <br>; write Markdown instead, or backticks around what is meant literally
                ko/1-topics.md:9: the terminal shows no HTML: <!-- later, perhaps: much long…; write Markdown instead, or backticks around what is meant literally
                ko/1-topics.md:11: the terminal shows no image; say in words what is to be seen, or draw it in a block "text"
                """, files.sentences(findings()));
        findings().forEach(finding -> assertEquals(Finding.Severity.WARNING, finding.severity()));
    }

    static Stream<Arguments> mistakesOfTheReader() {
        return Stream.of(
                arguments(ENGLISH, ""),
                arguments("## Publish {#publish}", "## Publish"),
                arguments("{#end}", "{#question}"),
                arguments("id: topics\n", ""),
                arguments("minutes: 5", "minutes:"),
                arguments("---\nid: topics", "id: topics"),
                arguments("- [ ] No", "- No"),
                arguments("No — wrong", "No - wrong"));
    }

    @ParameterizedTest
    @MethodSource("mistakesOfTheReader")
    void whatOnlyFollowsFromAMistakeIsNotSaid(String from, String to) throws IOException {
        files.with("en/1-topics.md", ENGLISH.replace(from, to));
        assertEquals("", files.sentences(findings()));

        files.with("en/1-topics.md", KOREAN).with("ko/1-topics.md", ENGLISH.replace(from, to));
        assertEquals("", files.sentences(findings()));
    }

    @Test
    void aFileWithAFenceThatHasNoEndIsNotCompared() throws IOException {
        files.with("ko/1-topics.md", KOREAN + "```text\n");

        assertEquals(List.of(), findings());
    }
}
