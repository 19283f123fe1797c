package learnmqtt.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is told beside a command's result. */
class SentencesTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(told, true, UTF_8);

    @Test
    void aTerminalGetsLinesBrokenAtWords() {
        narrow().tell("There is no lesson \"brokr\". Did you mean \"broker\"? ./learn list shows them all.");
        assertTold("""
                There is no lesson "brokr". Did you mean
                "broker"? ./learn list shows them all.
                """);
    }

    @Test
    void koreanIsBrokenAtBlanksAndTwoColumnsWide() {
        narrow().tell("-t: home/# 토픽에는 발행할 수 없어요. +와 #은 구독할 때 쓰니, 토픽 하나를 적어 주세요.");
        assertTold("""
                -t: home/# 토픽에는 발행할 수 없어요.
                +와 #은 구독할 때 쓰니, 토픽 하나를 적어
                주세요.
                """);
    }

    @Test
    void aPipeGetsOneLineForEachSentence() {
        String sentence = "There is no lesson \"brokr\". Did you mean \"broker\"? ./learn list shows them all.";
        piped().tell(sentence);
        piped().tell("To free the port, which is taken, type:", "sudo systemctl stop mosquitto");
        assertTold(sentence + "\nTo free the port, which is taken, type: sudo systemctl stop mosquitto\n");
    }

    @Test
    void whatIsThereToBeCopiedStaysWhole() {
        narrow().tell("The message stands behind -m:\n    ./learn pub -t home/kitchen/temp -m '21.5 degrees'");
        narrow().tell("That name belongs to a lesson: ./learn lesson who-may-connect opens it.");
        narrow().tell("Take it off: openssl pkcs8 -in locked.key -out new.key");
        assertTold("""
                The message stands behind -m:
                    ./learn pub -t home/kitchen/temp -m '21.5 degrees'
                That name belongs to a lesson:
                ./learn lesson who-may-connect opens it.
                Take it off:
                openssl pkcs8 -in locked.key -out new.key
                """);
    }

    @Test
    void thePlaceOfAMistakeInAFileStaysWhole() {
        narrow().tell("/home/kim/my houses/kitchen and garden/mosquitto.conf:12: Mosquitto has no option listner.");
        assertTold("""
                /home/kim/my houses/kitchen and garden/mosquitto.conf:12:
                Mosquitto has no option listner.
                """);
    }

    @Test
    void aCommandStandsBehindItsSentenceOnlyWhereThereIsRoom() {
        narrow().tell("To free the port, type:", "kill 4711");
        narrow().tell("To find out who has it, type:", "sudo lsof -nP -iTCP:1883 -sTCP:LISTEN");
        assertTold("""
                To free the port, type: kill 4711
                To find out who has it, type:
                    sudo lsof -nP -iTCP:1883 -sTCP:LISTEN
                """);
    }

    private Sentences narrow() {
        return new Sentences(stream, () -> OptionalInt.of(40));
    }

    private Sentences piped() {
        return new Sentences(stream, OptionalInt::empty);
    }

    private void assertTold(String lines) {
        assertEquals(lines, told.toString(UTF_8).replace(System.lineSeparator(), "\n"));
    }
}
