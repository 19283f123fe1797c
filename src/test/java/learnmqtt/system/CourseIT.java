package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learnmqtt.broker.Mosquitto;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.markdown.CourseReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A learner plays every lesson by the real launcher, in every language, with mistakes on the way. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class CourseIT {
    @TempDir
    Path state;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void byTypingJava(String id, Language language) throws Exception {
        try (LearnProcess learn = start(id, language);
                Hands hands = new TypingJava(learn, language)) {
            play(learn, hands, id, language);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void withMosquittosClientsFromOtherTerminals(String id, Language language) throws Exception {
        Tools.need("mosquitto_sub", "mosquitto_pub", "curl");
        try (LearnProcess learn = start(id, language);
                Hands hands = OtherTerminals.withMosquittosClients(learn, Messages.of(language), id)) {
            play(learn, hands, id, language);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void withOurClientsFromOtherTerminals(String id) throws Exception {
        Tools.need("curl");
        try (LearnProcess learn = start(id, Language.EN);
                Hands hands = OtherTerminals.withOurClients(learn, Messages.of(Language.EN), id)) {
            play(learn, hands, id, Language.EN);
        }
    }

    @ParameterizedTest
    @MethodSource("idsForAnyBroker")
    void byTypingJavaBeforeMosquitto(String id) throws Exception {
        try (Mosquitto mosquitto = Mosquitto.start();
                LearnProcess learn = start(
                        id,
                        Language.EN,
                        "--broker",
                        "mqtt://127.0.0.1:" + mosquitto.broker().port());
                Hands hands = new TypingJava(learn, Language.EN)) {
            play(learn, hands, id, Language.EN);
        }
    }

    static Stream<String> ids() {
        return course(Language.EN).lessons().stream().map(Lesson::id);
    }

    /** Those that leave the broker's files alone. */
    static Stream<String> idsForAnyBroker() {
        return course(Language.EN).lessons().stream()
                .filter(lesson -> lesson.steps().stream()
                        .allMatch(step -> lesson.brokerFiles(step).equals(BrokerFiles.NONE)))
                .map(Lesson::id);
    }

    static Stream<Arguments> lessons() {
        return course(Language.EN).lessons().stream()
                .flatMap(lesson ->
                        Arrays.stream(Language.values()).map(language -> Arguments.of(lesson.id(), language)));
    }

    private LearnProcess start(String id, Language language, String... more) throws Exception {
        Stream<String> usual =
                Stream.of("lesson", id, "--state", state.toString(), "--port", "0", "--lang", language.code());
        return Learn.with(Stream.concat(usual, Stream.of(more)).toArray(String[]::new))
                .piped();
    }

    private static void play(LearnProcess learn, Hands hands, String id, Language language) throws Exception {
        Lesson lesson = course(language).lesson(id).orElseThrow();
        new Learner(learn, Messages.of(language)).play(lesson, hands);
        assertEquals(0, learn.exitCode(), learn.said());
    }

    private static Course course(Language language) {
        Path folder = LauncherCopy.PROJECT.resolve("lessons");
        return CourseReader.read(folder, language.code(), TypingJava.SOMEWHERE);
    }
}
