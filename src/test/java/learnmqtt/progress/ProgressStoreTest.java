package learnmqtt.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressStoreTest {
    private final Path folder;
    private final Path file;
    private final ProgressStore store;

    ProgressStoreTest(@TempDir Path temporary) {
        folder = temporary.resolve("state").resolve("learn-mqtt");
        file = folder.resolve("progress.json");
        store = new ProgressStore(folder);
    }

    private static Progress with(Progress progress, String step) {
        return progress.done("lesson", step, List.of(step + ";"));
    }

    private ProgressStore another() {
        return new ProgressStore(folder);
    }

    private void write(String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file, content);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(one -> one.getFileName().toString())
                    .filter(name -> !name.equals("progress.lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whereNothingIsKeptProgressIsEmpty() {
        assertEquals(new Stored(Progress.NONE, Optional.empty()), store.load());
        assertFalse(Files.exists(folder), "looking leaves nothing behind");
    }

    @Test
    void whatWasSavedIsFoundAgain() throws IOException {
        store.load();
        store.update(progress -> progress.withLanguage("ko").at("lesson", "b"));
        Stored saved = store.update(progress -> with(progress, "a"));

        assertEquals(Optional.empty(), saved.trouble());
        assertEquals(saved, another().load());
        assertEquals(List.of("progress.json"), files());
        assertEquals("""
                {
                  "version": 1,
                  "language": "ko",
                  "place": {
                    "lesson": "lesson",
                    "step": "b"
                  },
                  "lessons": {
                    "lesson": {
                      "steps": {
                        "a": {
                          "mark": "done",
                          "accepted": [
                            "a;"
                          ]
                        }
                      }
                    }
                  }
                }
                """, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"version\": 1} x",
                "{\"version\": \"1\"}",
                "{\"version\": 0}",
                "{\"version\": 1, \"lessons\": []}",
                "{\"version\": 1, \"lessons\": {\"a\": 1}}",
                "{\"version\": 1, \"lessons\": {\"a\": {\"steps\": {\"b\": true}}}}",
                "{\"version\": 1, \"place\": \"here\"}",
                "\u0000\u0000\u0000\u0000"
            })
    void aDamagedFileIsSetAsideAndSaid(String content) throws IOException {
        write(content);

        Stored loaded = store.load();

        Path aside = folder.resolve("progress.damaged-1.json");
        assertEquals(Progress.NONE, loaded.progress());
        assertEquals(
                new Trouble("damaged", Map.of("file", file.toString(), "aside", aside.toString())),
                loaded.trouble().orElseThrow());
        assertEquals(content, Files.readString(aside));
        assertEquals(List.of("progress.damaged-1.json"), files());
        assertEquals(
                Optional.empty(), store.update(progress -> with(progress, "a")).trouble());
    }

    @Test
    void bytesThatAreNoTextAreDamageToo() throws IOException {
        Files.createDirectories(folder);
        Files.write(file, new byte[] {(byte) 0xC3, 0x28});

        assertEquals("damaged", store.load().trouble().orElseThrow().key());
    }

    @Test
    void theNextDamagedFileGetsTheNextNumber() throws IOException {
        write("first");
        store.load();
        write("second");
        another().load();

        assertEquals("first", Files.readString(folder.resolve("progress.damaged-1.json")));
        assertEquals("second", Files.readString(folder.resolve("progress.damaged-2.json")));
    }

    @Test
    void damageWhileTheProgramRunsLosesNothing() throws IOException {
        store.update(progress -> with(progress, "a"));
        write("overwritten by somebody");

        Stored saved = store.update(progress -> with(progress, "b"));

        assertEquals("damaged", saved.trouble().orElseThrow().key());
        assertEquals(Mark.DONE, another().load().progress().mark("lesson", "a"));
        assertEquals(Mark.DONE, another().load().progress().mark("lesson", "b"));
    }

    @Test
    void aFileOfALaterVersionIsLeftAlone() throws IOException {
        write("{\"version\": 2, \"all\": \"new\"}");

        assertEquals(
                new Trouble("newer", Map.of("file", file.toString())),
                store.load().trouble().orElseThrow());
        Stored saved = store.update(progress -> with(progress, "a"));

        assertEquals(Optional.empty(), saved.trouble(), "said once");
        assertEquals(Mark.DONE, saved.progress().mark("lesson", "a"));
        assertEquals("{\"version\": 2, \"all\": \"new\"}", Files.readString(file));
    }

    @Test
    void whatCannotBeSavedIsSaidOnceAndSavedWhenItCanBe() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file where the folder should be");

        Stored first = store.update(progress -> with(progress, "a"));
        Stored second = store.update(progress -> with(progress, "b"));

        assertEquals("not-saved", first.trouble().orElseThrow().key());
        assertEquals(Optional.empty(), second.trouble());
        assertEquals(Mark.DONE, second.progress().mark("lesson", "a"));

        Files.delete(folder);
        Stored third = store.update(progress -> with(progress, "c"));

        assertEquals(Optional.empty(), third.trouble());
        assertEquals(third.progress(), another().load().progress());
        assertEquals(Mark.DONE, third.progress().mark("lesson", "a"));
        assertEquals(Mark.DONE, third.progress().mark("lesson", "b"));
    }

    @Test
    void aReadOnlyFileIsNotReplaced() throws IOException {
        store.update(progress -> with(progress, "a"));
        assumeTrue(file.toFile().setReadOnly());
        assumeFalse(Files.isWritable(file), "this user may write everything");

        Stored saved = store.update(progress -> with(progress, "b"));

        assertEquals(
                new Trouble("not-saved-denied", Map.of("file", file.toString())),
                saved.trouble().orElseThrow());
        assertEquals(Mark.OPEN, another().load().progress().mark("lesson", "b"));
    }

    @Test
    void aReadOnlyFolderIsReadAndNotWritten() throws IOException {
        store.update(progress -> with(progress, "a"));
        assumeTrue(folder.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(folder), "this user may write everything");
            ProgressStore reader = another();
            assertEquals(Mark.DONE, reader.load().progress().mark("lesson", "a"));
            Stored saved = reader.update(progress -> with(progress, "b"));
            assertEquals("not-saved-denied", saved.trouble().orElseThrow().key());
            assertEquals(Mark.DONE, saved.progress().mark("lesson", "b"));
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
    }

    @Test
    void resettingOneLessonLeavesACopyOfTheOld() throws IOException {
        store.update(progress -> with(progress, "a").done("other", "b", List.of()));
        String old = Files.readString(file);

        Stored reset = store.reset(book -> book.without("lesson"));

        assertEquals(Mark.OPEN, reset.progress().mark("lesson", "a"));
        assertEquals(Mark.DONE, another().load().progress().mark("other", "b"));
        assertEquals(old, Files.readString(folder.resolve("progress.before-reset-1.json")));
    }

    @Test
    void resettingAllKeepsTheLanguage() throws IOException {
        store.update(progress -> with(progress, "a").withLanguage("ko").at("lesson", "a"));

        store.reset(Progress::withoutAll);

        Progress left = another().load().progress();
        assertEquals(Mark.OPEN, left.mark("lesson", "a"));
        assertEquals(Optional.empty(), left.place());
        assertEquals(Optional.of("ko"), left.language());
    }

    @Test
    void resettingNothingLeavesNoCopy() throws IOException {
        store.reset(Progress::withoutAll);

        assertEquals(List.of("progress.json"), files());
    }

    @Test
    void twoStoresOfOneFolderDoNotUndoEachOther() {
        ProgressStore other = another();
        store.load();
        other.load();

        store.update(progress -> with(progress, "a"));
        other.update(progress -> with(progress, "b"));
        Stored last = store.update(progress -> with(progress, "c"));

        for (String step : List.of("a", "b", "c")) {
            assertEquals(Mark.DONE, last.progress().mark("lesson", step), step);
        }
    }

    @Test
    void whatAKilledProgramLeftIsSweptAwayLater() throws IOException {
        write("{\"version\": 1}");
        Path old = Files.writeString(folder.resolve("progress-1.tmp"), "{");
        Path young = Files.writeString(folder.resolve("progress-2.tmp"), "{");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));

        store.load();

        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young), "somebody may be writing it");
    }

    @Test
    void everyTroubleHasItsSentence() {
        Map<String, String> facts = Map.of("file", "F", "aside", "A", "why", "W");
        for (Language language : Language.values()) {
            for (String key : List.of("damaged", "damaged-in-place", "newer", "not-saved", "not-saved-denied")) {
                assertFalse(Messages.of(language).say("progress", key, facts).isEmpty());
            }
        }
    }
}
