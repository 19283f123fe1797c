package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import learnmqtt.client.Streams;
import learnmqtt.mosquitto.Program;
import learnmqtt.progress.ProgressStore;
import learnmqtt.terminal.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody chose a language once: help and complaints, too, speak it from then on. */
class RememberedLanguageTest {
    private final Path folder;
    private final Path state;

    RememberedLanguageTest(@TempDir Path folder) {
        this.folder = folder;
        this.state = folder.resolve("learn-mqtt");
    }

    @ParameterizedTest
    @CsvSource({
        "lisst, 쓸 수 없는 말이에요",
        "list --lang de, '\"de\" 값을 쓸 수 없어요'",
        "lisst --lang en, is not known here",
        "lisst --lang=en, is not known here",
        "--help, 사용법",
        "--help --lang en, Usage",
        "list --lessons nowhere, 없어요"
    })
    void helpAndComplaintsSpeakIt(String typed, String told) throws IOException {
        new ProgressStore(state).update(progress -> progress.withLanguage("ko"));
        assertTrue(said(Map.of("XDG_STATE_HOME", folder.toString()), typed).contains(told));
        assertTrue(said(Map.of(), typed + " --state " + state).contains(told));
        assertTrue(said(Map.of(), "--state=" + state + " " + typed).contains(told));
    }

    @Test
    void whereNothingIsRememberedTheEnvironmentSaysIt() {
        assertTrue(said(Map.of("LANG", "ko_KR.UTF-8"), "lisst --state " + state).contains("쓸 수 없는 말이에요"));
        assertTrue(said(Map.of("LANG", "en_US.UTF-8"), "lisst --state " + state).contains("is not known here"));
    }

    @Test
    void pubAndSubSpeakItToo() throws Exception {
        new ProgressStore(state).update(progress -> progress.withLanguage("ko"));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                InputStream.nullInputStream(), new ByteArrayOutputStream(), new PrintStream(err, true, UTF_8));
        new ClientCommand(
                        Program.SUB,
                        List.of("debug"),
                        Map.of("XDG_STATE_HOME", folder.toString()),
                        streams,
                        new Sentences(streams.err(), OptionalInt::empty),
                        goodbye -> {})
                .run();
        assertTrue(err.toString(UTF_8).contains("옵션 없이 적힌 말이 있어요: debug"), err.toString(UTF_8));
    }

    /** Only a command that can tell so sets a damaged record aside. */
    @ParameterizedTest
    @ValueSource(strings = {"lisst", "--help", "completion bash", "doctor --port 0", "author check nowhere"})
    void aDamagedRecordStaysWhereItIs(String typed) throws IOException {
        Path record = Files.createDirectories(state).resolve("progress.json");
        Files.writeString(record, "{ \"version\"");
        said(Map.of("XDG_STATE_HOME", folder.toString()), typed);
        try (Stream<Path> files = Files.list(state)) {
            assertEquals(List.of(record), files.toList());
        }
    }

    private static String said(Map<String, String> environment, String typed) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(all, true, UTF_8);
        Surroundings surroundings = new Surroundings(
                Path.of(""),
                environment,
                InputStream.nullInputStream(),
                print,
                new Sentences(print, OptionalInt::empty));
        CommandLines.run(surroundings, typed.split(" "));
        return all.toString(UTF_8);
    }
}
