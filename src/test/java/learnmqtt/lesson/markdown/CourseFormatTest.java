package learnmqtt.lesson.markdown;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of a course as a whole: of files together, of their bytes, of the folder. */
class CourseFormatTest {
    private static final String STEP = """
            ---
            id: topics
            title: A title
            minutes: 5
            ---
            ## Step {#step}
            """;

    private final Path folder;

    CourseFormatTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theMistakesOfAllFilesAreSaidAtOnce() throws IOException {
        String refused = new CourseFiles(folder)
                .with("en/1-a.md", STEP.replace("minutes: 5", "minutes: x\nrequires: [b]"))
                .with("en/2-b.md", STEP.replace("id: topics", "id: b"))
                .with("en/3-c.md", "---\nid: b\ntitle: C\nminutes: 1\n---\n## Step\n")
                .refused("en");

        assertEquals("""
                en/1-a.md:4: \"minutes\" is a whole number from 1 to 999, not "x"
                en/1-a.md:5: "b" does not come before this lesson; require only earlier ones
                en/3-c.md:2: en/2-b.md already has the id "b"; each lesson needs its own
                en/3-c.md:6: the step "Step" has no id; write ## Step {#some-id}
                """, refused);
    }

    @Test
    void codeFitsOrNotWhateverTheAddress() throws IOException {
        String line = "x".repeat(60) + "{{broker}}";

        CourseFiles files = new CourseFiles(folder).with("en/1-a.md", STEP + "```java try\n" + line + "\n```\n");

        assertEquals(1, files.read("en").lessons().size());
    }

    @Test
    void bytesThatAreNotUtf8AreSaidWithTheirLine() throws IOException {
        CourseFiles files = new CourseFiles(folder).with("en/1-a.md", "");
        Files.write(folder.resolve("en/1-a.md"), (STEP + "caf\u00e9\n").getBytes(ISO_8859_1));

        assertEquals(
                "en/1-a.md:7: this line has bytes that are not UTF-8; save the file as UTF-8\n", files.refused("en"));
    }

    @Test
    void controlCharactersAreNamedAndNeverRepeated() throws IOException {
        String file =
                STEP.replace("A title", "A \u001b[31mtitle") + "\tTab.\n## No\u0000 id\n```quiz\n- [x] a\u009b — y\n"
                        + "- [ ] b — n\n```\n## \u0007{#end}\n```note\n\u007f\u001b\n```\n";

        assertEquals("""
                en/1-a.md:3: the control character U+001B is in this line; take it away
                en/1-a.md:8: the control character U+0000 is in this line; take it away
                en/1-a.md:8: the step "No\uFFFD id" has no id; write ## No\uFFFD id {#some-id}
                en/1-a.md:10: the control character U+009B is in this line; take it away
                en/1-a.md:13: the control character U+0007 is in this line; take it away
                en/1-a.md:15: the control character U+007F is in this line; take it away
                en/1-a.md:15: the control character U+001B is in this line; take it away
                """, new CourseFiles(folder).with("en/1-a.md", file).refused("en"));
    }

    @Test
    void anotherEncodingIsSaidAndNotWhatItsBytesMean() throws IOException {
        CourseFiles files = new CourseFiles(folder).with("en/1-a.md", "");
        Files.write(folder.resolve("en/1-a.md"), STEP.getBytes(UTF_16));

        assertFalse(files.refused("en").contains("control character"));
    }

    @Test
    void aLessonWithoutAnIdMayBeTheOneThatIsRequired() throws IOException {
        String refused = new CourseFiles(folder)
                .with("en/1-a.md", STEP.replace("id: topics", "id: All Topics"))
                .with("en/2-b.md", STEP.replace("id: topics", "id: b\nrequires: [all-topics]"))
                .refused("en");

        assertEquals(
                "en/1-a.md:2: \"All Topics\" is no id; write lower-case letters, digits and single hyphens, a letter first, like first-message\n",
                refused);
    }

    @Test
    void aFolderWithoutLessonsIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("en"));

        assertEquals(
                folder + ":1: no lessons are here; a course is a folder with en/1-first-lesson.md and so on\n",
                new CourseFiles(folder).refused("en"));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Path nowhere = folder.resolve("nowhere");

        assertEquals(
                nowhere + ":1: no folder is here; a course is a folder with en/1-first-lesson.md and so on\n",
                new CourseFiles(nowhere).refused("en"));
    }
}
