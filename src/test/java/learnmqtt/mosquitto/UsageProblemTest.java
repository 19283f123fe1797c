package learnmqtt.mosquitto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of wrong usage, and what is said about it. */
class UsageProblemTest {
    private record Case(UsageProblem.Kind kind, String line, String mentions) {}

    static List<Case> cases() {
        return List.of(
                new Case(UsageProblem.Kind.UNKNOWN_OPTION, "pub --nonsense", "--nonsense"),
                new Case(UsageProblem.Kind.VALUE_JOINED, "pub -ta", "-t TOPIC"),
                new Case(UsageProblem.Kind.VALUE_JOINED, "sub --topic=a", "--topic FILTER"),
                new Case(UsageProblem.Kind.VALUE_JOINED, "pub -p1883", "-p PORT"),
                new Case(UsageProblem.Kind.OPTIONS_JOINED, "sub -vd -t a", "-v -d"),
                new Case(UsageProblem.Kind.OPTIONS_JOINED, "sub -vt a", "-v -t"),
                new Case(UsageProblem.Kind.UNKNOWN_OPTION_NEAREST, "pub -help", "--help"),
                new Case(UsageProblem.Kind.UNKNOWN_OPTION_NEAREST, "sub -topic a", "--topic"),
                new Case(UsageProblem.Kind.UNKNOWN_OPTION_NEAREST, "pub --user kim", "--username"),
                new Case(UsageProblem.Kind.UNKNOWN_OPTION_NEAREST, "pub --password x", "--pw"),
                new Case(UsageProblem.Kind.UNKNOWN_OPTION_NEAREST, "pub --hostname x", "--host"),
                new Case(UsageProblem.Kind.UNKNOWN_OPTION_NEAREST, "pub --mesage x", "--message"),
                new Case(UsageProblem.Kind.WORD_ALONE, "pub -t debug TESTING", "TESTING"),
                new Case(UsageProblem.Kind.OTHER_PROGRAM, "pub -v", "./learn sub"),
                new Case(UsageProblem.Kind.OTHER_PROGRAM, "sub --retain", "./learn pub"),
                new Case(UsageProblem.Kind.REFUSED_OPTION, "pub --psk 11", "--psk"),
                new Case(UsageProblem.Kind.REFUSED_OPTION, "pub -S", "-S"),
                new Case(UsageProblem.Kind.VALUE_MISSING, "pub --host", "--host HOST"),
                new Case(UsageProblem.Kind.ID_AND_PREFIX, "pub -i a -I b", "-I"),
                new Case(UsageProblem.Kind.ID_EMPTY, "pub -t a -m b -i ''", "-i"),
                new Case(UsageProblem.Kind.TEXT_MALFORMED, "pub --topic 'a\u0001'", "--topic"),
                new Case(UsageProblem.Kind.TEXT_UNREADABLE, "pub --topic caf\ufffd", "--topic"),
                new Case(UsageProblem.Kind.TEXT_UNREADABLE, "sub -T caf\ufffd", "-T"),
                new Case(UsageProblem.Kind.TEXT_UNREADABLE, "pub -i caf\ufffd", "-i"),
                new Case(UsageProblem.Kind.TEXT_UNREADABLE, "pub --will-payload caf\ufffd", "--will-payload"),
                new Case(UsageProblem.Kind.TEXT_UNREADABLE, "pub -D publish user-property k \ufffd", "user-property"),
                new Case(UsageProblem.Kind.TEXT_UNREADABLE, "pub -D will correlation-data \ufffd", "correlation-data"),
                new Case(UsageProblem.Kind.MESSAGE_UNREADABLE, "pub -t a -m caf\ufffd", "-f"),
                new Case(UsageProblem.Kind.TEXT_TOO_LONG, "pub -t " + "a".repeat(65_536), "65535"),
                new Case(UsageProblem.Kind.TEXT_TOO_LONG, "pub -t a -m b -u c -P " + "a".repeat(65_536), "-P"),
                new Case(
                        UsageProblem.Kind.TEXT_TOO_LONG,
                        "pub -D publish correlation-data " + "a".repeat(65_536),
                        "correlation-data"),
                new Case(UsageProblem.Kind.TOPIC_EMPTY, "sub -t ''", "-t"),
                new Case(UsageProblem.Kind.TOPIC_WILDCARD, "pub -t a/+", "a/+"),
                new Case(UsageProblem.Kind.FILTER_WILDCARD, "sub -T a#", "a#"),
                new Case(UsageProblem.Kind.FILTER_SHARE, "sub -U $share/g", "$share/NAME/FILTER"),
                new Case(UsageProblem.Kind.ONE_MESSAGE, "pub -m a -n", "-n"),
                new Case(UsageProblem.Kind.QOS, "pub -q 3", "3"),
                new Case(UsageProblem.Kind.PORT, "pub --port 70000", "70000"),
                new Case(UsageProblem.Kind.PORT, "pub -p ''", "\"\""),
                new Case(UsageProblem.Kind.WORD_ALONE, "pub -t a -m b ''", "\"\""),
                new Case(UsageProblem.Kind.KEEP_ALIVE, "pub -k 4", "4"),
                new Case(UsageProblem.Kind.COUNT, "sub -C none", "none"),
                new Case(UsageProblem.Kind.REPEAT_DELAY, "pub --repeat-delay -1", "-1"),
                new Case(UsageProblem.Kind.RANDOM_FILTER, "sub --random-filter 0", "0"),
                new Case(UsageProblem.Kind.EXPIRY_NUMBER, "pub -x soon", "soon"),
                new Case(UsageProblem.Kind.EXPIRY_RANGE, "pub -x -2", "-2"),
                new Case(UsageProblem.Kind.PROTOCOL_VERSION, "pub -V 3.1.1", "mqttv311"),
                new Case(UsageProblem.Kind.PROTOCOL_VERSION_3_1, "pub -V mqttv31", "3.1"),
                new Case(UsageProblem.Kind.RETAIN_HANDLING, "sub --retain-handling 2", "never"),
                new Case(UsageProblem.Kind.URL_SCHEME, "sub -L tcp://localhost/a", "tcp://localhost/a"),
                new Case(UsageProblem.Kind.URL_TOPIC, "sub -L mqtt://localhost", "mqtt://localhost"),
                new Case(UsageProblem.Kind.PROPERTY_INCOMPLETE, "pub -D publish content-type", "-D"),
                new Case(UsageProblem.Kind.PROPERTY_PACKET, "pub -D puback content-type x", "puback"),
                new Case(UsageProblem.Kind.PROPERTY_NAME, "pub -D publish colour red", "colour"),
                new Case(UsageProblem.Kind.PROPERTY_PLACE, "pub -D connect content-type x", "content-type"),
                new Case(UsageProblem.Kind.PROPERTY_PLACE, "pub -D disconnect server-reference x", "server-reference"),
                new Case(
                        UsageProblem.Kind.PROPERTY_AUTHENTICATION,
                        "pub -D connect authentication-method x",
                        "authentication-method"),
                new Case(
                        UsageProblem.Kind.PROPERTY_RANGE,
                        "pub -D will payload-format-indicator 2",
                        "payload-format-indicator"),
                new Case(UsageProblem.Kind.TOPIC_EMPTY, "pub -D publish response-topic ''", "response-topic"),
                new Case(UsageProblem.Kind.TOPIC_WILDCARD, "pub -D will response-topic a/+", "response-topic"),
                new Case(UsageProblem.Kind.PROPERTY_RANGE, "pub -D connect receive-maximum 0", "receive-maximum"),
                new Case(
                        UsageProblem.Kind.PROPERTY_TWICE,
                        "pub -t a -n -x 5 -D connect session-expiry-interval 5",
                        "session-expiry-interval"),
                new Case(UsageProblem.Kind.PROPERTY_VERSION, "pub -t a -n -D publish content-type x -V 311", "-V"),
                new Case(UsageProblem.Kind.FORMAT_INCOMPLETE, "sub -F %5", "%"),
                new Case(UsageProblem.Kind.FORMAT_CONVERSION, "sub -F %한", "%한"),
                new Case(UsageProblem.Kind.ESCAPE_INCOMPLETE, "sub -F \\", "\\"),
                new Case(UsageProblem.Kind.ESCAPE_UNKNOWN, "sub -F \\x", "\\x"),
                new Case(UsageProblem.Kind.WILL_TOPIC_MISSING, "pub -t a -n --will-retain", "--will-retain"),
                new Case(UsageProblem.Kind.CERTIFICATE_AND_KEY, "pub -t a -n --cert a", "--key"),
                new Case(UsageProblem.Kind.KEY_FORM, "pub --keyform engine", "engine"),
                new Case(UsageProblem.Kind.KEY_FORM_ALONE, "pub -t a -n --keyform pem", "--key"),
                new Case(UsageProblem.Kind.TLS_VERSION, "pub --tls-version tlsv1", "tlsv1.2"),
                new Case(UsageProblem.Kind.CIPHERS, "pub --ciphers HIGH", "HIGH"),
                new Case(UsageProblem.Kind.PERSISTENT_NEEDS_ID, "sub -t a -c", "-i"),
                new Case(UsageProblem.Kind.EXPIRY_NEEDS_ID, "sub -t a -x -1 -V 5", "-i"),
                new Case(UsageProblem.Kind.PASSWORD_NEEDS_USER, "sub -t a -P x", "-u"),
                new Case(UsageProblem.Kind.FILTER_MISSING, "sub -v", "-t"),
                new Case(UsageProblem.Kind.TOPIC_MISSING, "pub -n", "-t"),
                new Case(UsageProblem.Kind.MESSAGE_MISSING, "pub -t a", "-m"),
                new Case(UsageProblem.Kind.RETAINED_AND_NOT, "sub -t a -R --retained-only", "--retained-only"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoundAndSaidInEveryLanguage(Case one) {
        UsageProblem problem = problem(one.line());
        assertEquals(one.kind(), problem.kind());
        for (Language language : Language.values()) {
            String sentence = Messages.of(language).say(UsageProblem.AREA, problem.key(), problem.facts());
            assertTrue(sentence.contains(one.mentions()), sentence);
        }
    }

    @Test
    void eachKindIsTried() {
        Set<UsageProblem.Kind> tried = EnumSet.noneOf(UsageProblem.Kind.class);
        cases().forEach(one -> tried.add(one.kind()));
        assertEquals(EnumSet.allOf(UsageProblem.Kind.class), tried);
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void whatIsRefusedIsRefusedByName(Program program) {
        Stream<Option> refused = Option.of(program).filter(option -> option.support() == Option.Support.REFUSED);
        for (Option option : refused.toList()) {
            for (String name : option.names()) {
                UsageProblem problem = problem(program.command() + " " + name + " x");
                String sentence = Messages.of(Language.EN).say(UsageProblem.AREA, problem.key(), problem.facts());
                assertTrue(sentence.startsWith(name + ": "), sentence);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sub -t                    | HASH              | -t #
            sub -v -q 1 -t            | HASH              | -v -q 1 -t #
            sub -t a -T               | HASH              | -t a -T #
            sub -t a --unsubscribe    | HASH              | -t a --unsubscribe #
            sub -t debug -h           | -                 | -
            pub -m hi -t              | -                 | -
            sub debug                 | TOPIC             | -t debug
            sub -v debug              | TOPIC             | -v -t debug
            sub -t a debug 'b c' -v   | TOPIC             | -t a -t debug -t b c -v
            sub debug -C none         | -                 | -
            pub -t debug TESTING      | MESSAGE           | -t debug -m TESTING
            pub -t debug hot day -q 1 | MESSAGE           | -t debug -m hot day -q 1
            pub -L mqtt://h/t TESTING | MESSAGE           | -L mqtt://h/t -m TESTING
            pub debug -m TESTING      | TOPIC             | -t debug -m TESTING
            pub debug hot day         | TOPIC_AND_MESSAGE | -t debug -m hot day
            pub -t debug -m hot day   | BLANKS            | -t debug -m hot day
            pub -m hot day -t debug   | BLANKS            | -m hot day -t debug
            pub -t test/topic –m hello | TYPOGRAPHY       | -t test/topic -m hello
            pub —topic a ––message b  | TYPOGRAPHY        | --topic a --message b
            pub -t a -m “hello world” | TYPOGRAPHY        | -t a -m hello world
            pub -t “a” -m ‘{“it’s”: 1}’ -q “1” | TYPOGRAPHY | -t a -m {"it's": 1} -q 1
            sub -topic a –v           | TYPOGRAPHY        | --topic a -v
            sub -topic “a b”          | TYPOGRAPHY        | --topic a b
            sub -topic a              | HYPHENS           | --topic a
            pub -t a --m b            | HYPHENS           | -t a -m b
            sub –v –t “a/b”           | TYPOGRAPHY        | -v -t a/b
            pub –t a –m b –q 7        | -                 | -
            pub -t a – b              | MESSAGE           | -t a -m – b
            pub TESTING               | -                 | -
            pub -t debug -r TEST -n   | -                 | -
            pub -D publish user-property a b -t x y | MESSAGE | -D publish user-property a b -t x -m y
            """)
    void whatWasMeantIsSaidWhereThatCanBeTold(String line, String kind, String better) {
        Optional<Advice> advice = problem(line).advice();
        assertEquals(kind, advice.map(one -> one.kind().name()).orElse("-"));
        assertEquals(
                better, advice.map(one -> String.join(" ", one.arguments())).orElse("-"));
    }

    @Test
    void theLanguageIsFoundWhereverItStands() {
        assertEquals(Optional.of("ko"), language("-t a --lang ko -m b"));
        assertEquals(Optional.of("ko"), language("--lang=ko -ta"));
        assertEquals(Optional.empty(), language("-m --lang -t ko"));
        assertEquals(Optional.empty(), language("--lang"));
    }

    private static Optional<String> language(String line) {
        return CommandLineParser.language(Program.PUB, RealClient.words(line));
    }

    private static UsageProblem problem(String line) {
        List<String> words = RealClient.words(line);
        CommandLineParser parser = new CommandLineParser(Map.of(), 1);
        List<String> arguments = words.subList(1, words.size());
        Reading<?> reading = words.get(0).equals("pub") ? parser.publish(arguments) : parser.subscribe(arguments);
        if (reading instanceof Reading.Wrong<?> wrong) {
            return wrong.problem();
        }
        throw new AssertionError(line + ": " + reading);
    }
}
