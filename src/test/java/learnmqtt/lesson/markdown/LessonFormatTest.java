package learnmqtt.lesson.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

/** Every mistake of format, with the place and the sentence that its author gets. */
class LessonFormatTest {
    private static final String HEAD = """
            ---
            id: topics
            title: A title
            minutes: 5
            ---
            """;
    private static final String STEP = HEAD + "## Step {#step}\n";
    private static final String EXPECT = STEP + "```expect\nPUBLISH\n```\n";

    private final Path folder;

    LessonFormatTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<Arguments> mistakesOfAFile() {
        return Stream.of(
                arguments("", """
                        1: the file must begin with a line ---, then these keys with their values: id, title, minutes, then a line ---
                        1: the lesson has no steps; a step begins with ## Title {#id}
                        """),
                arguments(
                        "## Step {#step}\n",
                        "1: the file must begin with a line ---, then these keys with their values: id, title, minutes, then a line ---\n"),
                arguments("---\nid: topics\ntitle: T\nminutes: 5\n\n## Step {#bad id}\n", """
                        1: the front matter has no end; close it with a line ---
                        6: "bad id" is no id; write lower-case letters, digits and single hyphens, a letter first, like first-message
                        """),
                arguments("---\n---\n## Step {#step}\n", """
                        1: the front matter needs a value for "id"; write id: and the value
                        1: the front matter needs a value for "title"; write title: and the value
                        1: the front matter needs a value for "minutes"; write minutes: and the value
                        """),
                arguments(
                        STEP.replace("title: A title", "title:"),
                        "3: the front matter needs a value for \"title\"; write title: and the value\n"),
                arguments(STEP.replace("5", "five"), "4: \"minutes\" is a whole number from 1 to 999, not \"five\"\n"),
                arguments(STEP.replace("5", "0"), "4: \"minutes\" is a whole number from 1 to 999, not \"0\"\n"),
                arguments(
                        STEP.replace("minutes: 5", "minutes: 5\nrequire: [a]"),
                        "5: front matter has no key \"require\"; the nearest is \"requires\"\n"),
                arguments(
                        STEP.replace("minutes: 5", "minutes: 5\nauthor: me"),
                        "5: front matter has no key \"author\"; it has: id, title, minutes, requires\n"),
                arguments(
                        STEP.replace("minutes: 5", "minutes: 5\nid: other"),
                        "5: \"id\" stands in the front matter twice; keep one\n"),
                arguments(
                        STEP.replace("minutes: 5", "minutes: 5\nand so on"),
                        "5: \"and so on\" is no line of front matter; write key: value\n"),
                arguments(
                        STEP.replace("id: topics", "id: All_Topics"),
                        "2: \"All_Topics\" is no id; write lower-case letters, digits and single hyphens, a letter first, like first-message\n"),
                arguments(
                        STEP.replace("minutes: 5", "minutes: 5\nrequires: [topic]"),
                        "5: no lesson has the id \"topic\"; the nearest is \"topics\"\n"),
                arguments(
                        STEP.replace("minutes: 5", "minutes: 5\nrequires: [wildcards]"),
                        "5: no lesson has the id \"wildcards\"; there are: topics\n"),
                arguments(
                        STEP.replace("minutes: 5", "minutes: 5\nrequires: [topics]"),
                        "5: \"topics\" does not come before this lesson; require only earlier ones\n"),
                arguments(HEAD + "Text.\n", "6: the lesson has no steps; a step begins with ## Title {#id}\n"),
                arguments(
                        STEP + "Use {{borker}} and {{ spaces }}.\n",
                        "7: nothing stands for \"borker\" in double braces; the nearest is \"broker\"\n"),
                arguments(
                        STEP + "Use {{password}}.\n",
                        "7: nothing stands for \"password\" in double braces; there are: broker, host, port\n"));
    }

    static Stream<Arguments> mistakesOfBrokerFiles() {
        return Stream.of(
                arguments(
                        STEP + "```broker\nlistener 1883\n```\n",
                        "7: \"broker\" names no file; write \"broker mosquitto.conf\", or \"broker NAME\" for a file that it names\n"),
                arguments(
                        STEP + "```broker passwords\nkim:x\n```\n",
                        "7: there is no block \"broker mosquitto.conf\" yet, in this step or before: nothing tells the broker to read this file\n"),
                arguments(
                        STEP + "```broker mosquitto.conf\nlistener 1883\nacl_flie rights\n```\n",
                        "9: Mosquitto has no option acl_flie. Did you mean acl_file?\n"),
                arguments(
                        STEP + "```broker mosquitto.conf\nlistener 1883\nacl_file rights\n```\n",
                        "8: \"rights\" is named here, but there is no block \"broker rights\" in this step or before\n"),
                arguments(
                        STEP + "```broker mosquitto.conf\npassword_file passwords\n```\n"
                                + "```broker passwords\n# nobody\nkim:winter\n```\n",
                        "12: A line is NAME:$7$ITERATIONS$SALT$HASH, as mosquitto_passwd writes it.\n"),
                arguments(
                        STEP + "```broker mosquitto.conf\nacl_file rights\n```\n"
                                + "```broker rights\ntopic home/#\n```\n## Next {#next}\n"
                                + "```broker rights\ntopics home/#\n```\n",
                        "15: A line begins with user, topic or pattern, not with topics.\n"),
                arguments(
                        HEAD + "```broker mosquitto.conf\nlistener 1883\n```\n## Step {#step}\n",
                        "6: a block \"broker mosquitto.conf\" needs a step; put it below a ## heading\n"));
    }

    static Stream<Arguments> mistakesOfSteps() {
        return Stream.of(
                arguments(HEAD + "## {#who}\n", "6: the step has no title; write ## Title {#who}\n"),
                arguments(HEAD + "##\n", "6: the step has no title; write ## Title {#some-id}\n"),
                arguments(HEAD + "## Publish\n", "6: the step \"Publish\" has no id; write ## Publish {#some-id}\n"),
                arguments(
                        STEP + "\nText.\n\n## Other {#step}\n",
                        "10: another step of this lesson has the id \"step\"; choose a new one\n"),
                arguments(
                        HEAD + "## Step {#-a}\n",
                        "6: \"-a\" is no id; write lower-case letters, digits and single hyphens, a letter first, like first-message\n"),
                arguments(
                        HEAD + "```expect\nPUBLISH\n```\n## Step {#step}\n",
                        "6: a block \"expect\" needs a step; put it below a ## heading\n"),
                arguments(
                        EXPECT + "```quiz\n- [x] a — y\n- [ ] b — n\n```\n",
                        "10: the step has a block \"expect\" too; make the quiz a step of its own\n"),
                arguments(
                        EXPECT + "```expect any-order\nPUBLISH\n```\n",
                        "10: the step already has a block \"expect\"; keep one\n"),
                arguments(
                        EXPECT + "```solution\na\n```\n```solution\nb\n```\n",
                        "13: the step already has a block \"solution\"; keep one\n"),
                arguments(
                        EXPECT + "```solution\na\n```\n```solution sh\nb\n```\n```solution sh\nc\n```\n",
                        "16: the step already has a block \"solution sh\"; keep one\n"),
                arguments(
                        EXPECT + "```solution sh\n./learn sub -t debug\n```\n",
                        "10: a block \"solution sh\" is shown and not run; add a block \"solution\" with Java that does the same\n"),
                arguments(
                        STEP + "```quiz\n- [x] a — y\n- [ ] b — n\n```\n```quiz\n- [x] a — y\n- [ ] b — n\n```\n",
                        "11: the step already has a block \"quiz\"; keep one\n"),
                arguments(STEP + "```hint\nh\n```\n```solution\ns\n```\n```wrong topic-case\nw\n```\n", """
                        7: a block "hint" belongs to a task; add a block "expect" to this step
                        10: a block "solution" belongs to a task; add a block "expect" to this step
                        13: a block "wrong topic-case" belongs to a task; add a block "expect" to this step
                        """));
    }

    static Stream<Arguments> mistakesOfBlocks() {
        String wide = "x".repeat(80);
        return Stream.of(
                arguments(
                        STEP + "```expct\nPUBLISH\n```\n",
                        "7: there is no block \"expct\"; the nearest is \"expect\". Text that is only shown goes into a block \"text\"\n"),
                arguments(
                        STEP + "```question\n- [x] a\n```\n",
                        "7: there is no block \"question\"; there are: expect, quiz, hint, solution, wrong, note, why, java, sh, cast, broker. Text that is only shown goes into a block \"text\"\n"),
                arguments(
                        STEP + "```expect anyorder\nPUBLISH\n```\n",
                        "7: \"expect anyorder\" is no block; write \"expect any-order\"\n"),
                arguments(STEP + "```java tri\na\n```\n", "7: \"java tri\" is no block; write \"java try\"\n"),
                arguments(
                        EXPECT + "```solution java\na\n```\n",
                        "10: \"solution java\" is no block; write \"solution\"\n"),
                arguments(STEP + "```note well\na\n```\n", "7: \"note well\" is no block; write \"note\"\n"),
                arguments(
                        EXPECT + "```wrong\nw\n```\n",
                        "10: say which diagnosis this mistake gets, like: wrong topic-case\n"),
                arguments(
                        EXPECT + "```wrong topic-cas\nw\n```\n",
                        "10: there is no diagnosis \"topic-cas\"; the nearest is \"topic-case\"\n"),
                arguments(EXPECT + "```hint\n\n```\n```solution\n```\n```wrong topic-case\n \n```\n", """
                        10: the block "hint" is empty; fill it or delete it
                        13: the block "solution" is empty; fill it or delete it
                        15: the block "wrong topic-case" is empty; fill it or delete it
                        """),
                arguments(STEP + "```expect\n```\n", "7: the block \"expect\" is empty; fill it or delete it\n"),
                arguments(STEP + "```java try\n```\n", "7: the block \"java try\" is empty; fill it or delete it\n"),
                arguments(STEP + "```note\n```\n", "7: the block \"note\" is empty; fill it or delete it\n"),
                arguments(
                        STEP + "```quiz\n- [ ] a — n\n- [ ] b — n\n```\n",
                        "7: no option is right; mark one with [x]\n"),
                arguments(STEP + "```quiz\n- [x] a — y\n```\n", "7: a quiz needs at least two options\n"),
                arguments(STEP + "```quiz\n```\n", "7: the block \"quiz\" is empty; fill it or delete it\n"),
                arguments(STEP + "```quiz\n- [x] a - y\n- [ ] b —\n  n\n- [ ] c\n  —\n```\n", """
                        8: this option has no explanation; write " — " (a long dash, a blank on each side) and after it why it is right or wrong
                        11: this option has no explanation; write " — " (a long dash, a blank on each side) and after it why it is right or wrong
                        """),
                arguments(STEP + "```quiz\n- [x] a — y\n- b\n- [ ] c — n\ntext\n```\n", """
                        9: "- b" is no option; write - [ ] or - [x] and the text, and indent lines that continue it
                        11: "text" is no option; write - [ ] or - [x] and the text, and indent lines that continue it
                        """),
                arguments(
                        STEP + "```cast\na: CONNECT\n```\n",
                        "7: a block \"cast\" belongs to a task; add a block \"expect\" to this step\n"),
                arguments(EXPECT + "```cast\na: PUBLIS topic=a\nb: on PUBLISH DISCONNECT\n```\n", """
                        11: there is no word "PUBLIS"; the nearest is "PUBLISH"
                        """),
                arguments(
                        EXPECT + "```cast\nb: SUBSCRIBE filter=a\n\nc: on PUBLISH DISCONNECT\n```\n",
                        "13: \"c\" waits for a message that it does not subscribe to; write c: SUBSCRIBE with a filter"
                                + " that matches\n"),
                arguments(
                        EXPECT + "```cast\na: CONNECT\n```\n```cast\na: CONNECT\n```\n",
                        "13: the step already has a block \"cast\"; keep one\n"),
                arguments(EXPECT + "```cast\n```\n", "10: the block \"cast\" is empty; fill it or delete it\n"),
                arguments(STEP + "```fault\ncut\n```\n", "7: blocks \"fault\" are not supported yet\n"),
                arguments(STEP + "```predict\nPUBLISH\n```\n", "7: blocks \"predict\" are not supported yet\n"),
                arguments(STEP + "```java try\na\n", "7: the block has no end; close it with a line ```\n"),
                arguments(
                        EXPECT + "```hint\nWrite:\n~~~sh\na\n```\n",
                        "12: the block has no end; close it with a line ~~~\n"),
                arguments(
                        STEP + "````note\n```sh\na\n\n```sh\nb\n```\n````\n",
                        "8: the block has no end; close it with a line ```\n"),
                arguments(STEP + "~~~~text\na\n~~~\n", "7: the block has no end; close it with a line ~~~~\n"),
                arguments(STEP + "```expect\nPUBLISH\n\n```hint\nh\n```\n\n## Next\n", """
                        7: the block has no end; close it with a line ```
                        14: the step "Next" has no id; write ## Next {#some-id}
                        """),
                arguments(
                        STEP + "- an item\n\n  ```expect\n  PUBLISH\n  ```\n",
                        "9: a block \"expect\" does nothing inside a list or a quotation; begin it at the start of a line\n"),
                arguments(
                        STEP + "```java try\n" + wide + "\n" + wide + "x\n```\n",
                        "9: this line of code takes 81 columns; break it, 80 are the most\n"),
                arguments(
                        EXPECT + "```solution\n\"" + "한".repeat(40) + "\"\n```\n",
                        "11: this line of code takes 82 columns; break it, 80 are the most\n"),
                arguments(EXPECT + "```wrong topic-case\n" + wide + "x\n```\n```sh try\n" + wide + "x\n```\n", """
                        11: this line of code takes 81 columns; break it, 80 are the most
                        14: this line of code takes 81 columns; break it, 80 are the most
                        """));
    }

    @ParameterizedTest
    @MethodSource({"mistakesOfAFile", "mistakesOfSteps", "mistakesOfBlocks", "mistakesOfBrokerFiles"})
    void aMistakeIsSaidWithItsPlaceAndWhatToWrite(String file, String expected) throws IOException {
        String refused = new CourseFiles(folder).with("en/1-topics.md", file).refused("en");

        assertEquals(expected.replaceAll("(?m)^(?=.)", "en/1-topics.md:"), refused);
    }

    @Test
    void mistakesInThePacketLanguageHaveTheirOwnLines() throws IOException {
        String file = EXPECT.replace("PUBLISH", "PUBLISH\n# so far, so good\nPUBLISCH\nPUBLISH topics=a")
                + "\n## Other {#other}\n\n```expect\n# soon\n```\n";
        CourseFiles files = new CourseFiles(folder).with("en/1-topics.md", file);

        var refused = assertThrows(LessonFormatException.class, () -> files.read("en"));

        assertEquals(
                List.of("10 language.word-unknown", "11 language.key-unknown", "17 language.empty"),
                refused.findings().stream()
                        .map(finding -> finding.problem().line() + " "
                                + finding.problem().key())
                        .toList());
    }
}
