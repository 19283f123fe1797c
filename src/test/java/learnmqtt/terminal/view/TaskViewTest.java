package learnmqtt.terminal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Line;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.session.Shown;
import learnmqtt.terminal.Rendered;
import learnmqtt.terminal.Samples;
import org.junit.jupiter.api.Test;

class TaskViewTest {
    private static final Line SENT = Samples.line("PUBLISH from=testPub topic=debug payload=TESTING");
    private static final Line HEARD = Samples.line("PUBLISH to=testSub");
    private static final Line GIVEN = Samples.line("given SUBSCRIBE filter=debug");
    private static final Line NOT = Samples.line("not PUBLISH to=otherSub");

    @Test
    void theChecklistSaysWhatIsDoneAndWhatIsOpen() {
        Shown list = new Shown.Checklist(List.of(GIVEN, SENT, NOT, HEARD), List.of(GIVEN, SENT));
        assertEquals("""
                The wire is watched for:
                  ✓ holds  given SUBSCRIBE filter=debug
                  ✓ done  PUBLISH from=testPub topic=debug payload=TESTING
                  ○ open  PUBLISH to=testSub
                And this must not happen:
                  ✕ PUBLISH to=otherSub
                """, Rendered.signs(80, list));
        assertEquals("""
                The wire is watched for:
                holds: given SUBSCRIBE filter=debug
                done: PUBLISH from=testPub topic=debug payload=TESTING
                open: PUBLISH to=testSub
                And this must not happen:
                PUBLISH to=otherSub
                """, Rendered.plain(40, list));
    }

    @Test
    void aNarrowChecklistKeepsItsMarks() {
        assertEquals("""
                네트워크에서 기다리는 것:
                  ○ 대기  PUBLISH from=testPub
                       topic=debug
                       payload=TESTING
                """, Rendered.korean(30, new Shown.Checklist(List.of(SENT), List.of())));
    }

    @Test
    void aTickSaysHowManyAreDone() {
        Shown ticked = new Shown.Ticked(SENT, Map.of(), 1, 2);
        assertEquals("  ✓ done 1 of 2  PUBLISH from=testPub topic=debug payload=TESTING\n", Rendered.signs(80, ticked));
        assertEquals("done 1 of 2: PUBLISH from=testPub topic=debug payload=TESTING\n", Rendered.plain(40, ticked));
        assertEquals(
                "  [x] done 1 of 2  PUBLISH from=testPub topic=debug payload=TESTING\n", Rendered.ascii(80, ticked));
    }

    @Test
    void aLineThatIsMetShowsValuesWhereItsVariablesStand() {
        Line secret = Samples.line("PUBLISH to=stranger topic=home/alarm/pin payload=$secret");
        assertEquals(
                "  ✓ done 2 of 2  PUBLISH to=stranger topic=home/alarm/pin payload=4711\n",
                Rendered.signs(80, new Shown.Ticked(secret, Map.of("secret", "4711"), 2, 2)));
        Line next = Samples.line("PUBLISH to=owner payload=$secret");
        assertEquals(
                """
                The wire is watched for:
                  ✓ done  PUBLISH to=stranger topic=home/alarm/pin payload=4711
                  ○ open  PUBLISH to=owner payload=$secret
                """,
                Rendered.signs(
                        80,
                        new Shown.Checklist(
                                List.of(secret, next), List.of(secret), Map.of("secret", "4711"), Optional.empty())));
    }

    @Test
    void whatIsNeededIsExplained() {
        assertEquals("""
                The wire is watched for:
                  ○ needed  given SUBSCRIBE filter=debug
                  ○ open  PUBLISH to=testSub
                  Needed: this has to be there before you begin, and it is not there now. It is
                  made in the step “A subscriber”.
                """, Rendered.signs(80, needed(Optional.of("A subscriber"))));
        assertEquals("""
                The wire is watched for:
                needed: given SUBSCRIBE filter=debug
                open: PUBLISH to=testSub
                Needed: this has to be there before you begin.
                """, Rendered.plain(40, needed(Optional.empty())));
        assertEquals("""
                네트워크에서 기다리는 것:
                  ○ 필요  given SUBSCRIBE filter=debug
                  ○ 대기  PUBLISH to=testSub
                  필요: 시작하기 전에 갖춰져 있어야
                  해요.
                """, Rendered.korean(40, needed(Optional.empty())));
    }

    private static Shown needed(Optional<String> origin) {
        return new Shown.Checklist(List.of(GIVEN, HEARD), List.of(), Map.of(), origin);
    }

    @Test
    void aMetTaskIsSaidInWords() {
        assertEquals("✓ Done: the task is met. Enter goes on.\n", Rendered.signs(80, new Shown.TaskMet()));
        assertEquals("해냈어요. 이 단계의 할 일을 마쳤어요. Enter 키를 누르면 다음으로 넘어가요.\n", Rendered.plainKorean(80, new Shown.TaskMet()));
    }

    @Test
    void aMistakeIsSaidWithItsName() {
        Diagnosis slash = new Diagnosis(
                Diagnosis.Id.TOPIC_LEADING_SLASH, Map.of("seen", "/debug", "expected", "debug", "client", "testPub"));
        Shown mistakes = new Shown.Mistakes(List.of(slash), Optional.of(SENT), Map.of());
        String said = Messages.of(Language.EN).say("diagnosis", slash.messageKey(), slash.facts());
        assertEquals(
                said.replace("`", "") + " [topic-leading-slash]\n"
                        + "still open: PUBLISH from=testPub topic=debug payload=TESTING\n",
                Rendered.plain(40, mistakes));
        assertTrue(Rendered.signs(80, mistakes).startsWith("✗ "));
        assertFalse(Rendered.signs(80, mistakes).contains("[topic"));
    }

    @Test
    void atAnotherTerminalAMistakeSpeaksOfCommands() {
        Diagnosis nothing = new Diagnosis(Diagnosis.Id.NOTHING_YET, Map.of("variant", "CONNECT", "line", "CONNECT"));
        assertEquals("""
                ✗ No client has connected yet. Making a client sends nothing; its connect()
                  does, to tcp://127.0.0.1:1883.
                """, Rendered.signs(80, new Shown.Mistakes(List.of(nothing), Optional.empty(), Map.of())));
        assertEquals("""
                ✗ No client has connected yet. The command connects as soon as it starts: type
                  it in another terminal, for host 127.0.0.1 and port 1883.
                """, Rendered.signs(80, new Shown.Mistakes(List.of(nothing), Optional.empty(), Map.of(), true)));
        Diagnosis slash = new Diagnosis(Diagnosis.Id.TOPIC_CASE, Map.of("seen", "Debug", "expected", "debug"));
        assertEquals(
                Rendered.korean(80, new Shown.Mistakes(List.of(slash), Optional.empty(), Map.of())),
                Rendered.korean(80, new Shown.Mistakes(List.of(slash), Optional.empty(), Map.of(), true)));
    }

    @Test
    void blanksAtTheEndsOfWhatIsComparedAreSeen() {
        assertEquals(
                "✗ The payload was \"TESTING \"; this task waits for \"TESTING\". Send exactly that.\n",
                Rendered.signs(90, payload("TESTING ")));
        assertTrue(Rendered.korean(90, payload("TESTING "))
                .startsWith("✗ 페이로드가 \"TESTING \"인데, 여기서는 \"TESTING\" 페이로드를 기다려요."));
        assertEquals(
                "✗ The payload was \"\"; this task waits for \"TESTING\". Send exactly that.\n",
                Rendered.signs(90, payload("\"\"")));
        assertEquals(
                "✗ The payload was OTHER; this task waits for TESTING. Send exactly that.\n",
                Rendered.signs(90, payload("OTHER")));
    }

    private static Shown payload(String seen) {
        Diagnosis differs = new Diagnosis(
                Diagnosis.Id.PAYLOAD_DIFFERS, Map.of("seen", seen, "expected", "TESTING", "client", "testPub"));
        return new Shown.Mistakes(List.of(differs), Optional.empty(), Map.of());
    }

    @Test
    void aHintSaysHowManyThereAre() {
        assertEquals(
                """
                Hint 1 of 3
                  Look at the topic.

                      pub.connect();
                """,
                Rendered.signs(80, new Shown.Hint(1, 3, "Look at the `topic`.\n\n```java\npub.connect();\n```\n")));
    }

    @Test
    void aRemarkSaysWhetherTheAnswerIsRight() {
        assertEquals(
                """
                ✓ 2: right.
                  Topics need no creation.
                ✗ 1: not right.
                """,
                Rendered.signs(
                        80, new Shown.Remark(true, 2, "Topics need no *creation*."), new Shown.Remark(false, 1, "")));
    }
}
