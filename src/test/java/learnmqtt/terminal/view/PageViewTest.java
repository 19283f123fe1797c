package learnmqtt.terminal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import learnmqtt.session.Shown;
import learnmqtt.terminal.Rendered;
import org.junit.jupiter.api.Test;

class PageViewTest {
    @Test
    void anExerciseInAnotherLanguageSaysThatItIsNotTranslated() {
        Shown page = new Shown.ExercisePage(PageSamples.exercise());
        assertFalse(Rendered.signs(80, page).contains("translated"));
        assertTrue(Rendered.korean(80, page).startsWith("\n아직 번역되지 않은 실습이에요.\n"), Rendered.korean(80, page));
    }

    @Test
    void theOpeningSaysWhereInTheCourse() {
        assertEquals("""

                Learn MQTT · lesson 4 of 7 · Publishers · 8 min
                ────────────────────────────────────────────────────────────────────────────────

                Now somebody speaks.

                """, Rendered.signs(80, PageSamples.opening()));
    }

    @Test
    void theOpeningAtThirtyColumns() {
        assertEquals("""

                Learn MQTT · lesson 4 of 7 ·
                Publishers · 8 min
                ──────────────────────────────

                Now somebody speaks.

                """, Rendered.signs(30, PageSamples.opening()));
    }

    @Test
    void theOpeningInASentence() {
        assertEquals("""

                Learn MQTT, lesson 4 of 7: Publishers, about 8 minutes

                Now somebody speaks.

                """, Rendered.plain(80, PageSamples.opening()));
    }

    @Test
    void aPageSaysWhatToDoAndWhatToType() {
        assertEquals("""

                ● ◌ ◉ ○  step 3 of 4 · Publishers
                Publish to a topic

                ▸ Java 1: type it at the prompt, or /run 1 types it in for you
                    pub.connect();

                ▸ Java 2: type it at the prompt, or /run 2 types it in for you
                    pub.publish("debug", "TESTING".getBytes(), 0, false);

                ▸ in another terminal, in the same folder:
                    mosquitto_pub -t debug -m TESTING

                ┃ Task: Publish TESTING to debug.

                """, Rendered.signs(80, PageSamples.page()));
    }

    @Test
    void aPageAtThirtyColumns() {
        assertEquals("""

                ● ◌ ◉ ○  step 3 of 4
                Publish to a topic

                ▸ Java 1: type it at the
                  prompt, or /run 1 types it
                  in for you
                    pub.connect();

                ▸ Java 2: type it at the
                  prompt, or /run 2 types it
                  in for you
                pub.publish("debug",
                ↪ "TESTING".getBytes(), 0,
                ↪ false);

                ▸ in another terminal, in the
                  same folder:
                    mosquitto_pub -t debug \\
                        -m TESTING

                ┃ Task: Publish TESTING to
                ┃ debug.

                """, Rendered.signs(30, PageSamples.page()));
    }

    @Test
    void aPageInKorean() {
        assertEquals("""

                ● ◌ ◉ ○  3/4단계 · Publishers
                Publish to a topic

                ▸ Java 1: 프롬프트에 입력하세요. /run 1
                  명령은 대신 입력해 줘요
                    pub.connect();

                ▸ Java 2: 프롬프트에 입력하세요. /run 2
                  명령은 대신 입력해 줘요
                pub.publish("debug",
                ↪ "TESTING".getBytes(), 0, false);

                ▸ 다른 터미널에서(폴더는 여기와 같게):
                    mosquitto_pub -t debug -m TESTING

                ┃ Task: Publish TESTING to debug.

                """, Rendered.korean(40, PageSamples.page()));
    }

    @Test
    void aPageInAscii() {
        assertEquals("""

                # - @ .  step 3 of 4 - Publishers
                Publish to a topic

                > Java 1: type it at the prompt, or
                  /run 1 types it in for you
                    pub.connect();

                > Java 2: type it at the prompt, or
                  /run 2 types it in for you
                pub.publish("debug",
                \\ "TESTING".getBytes(), 0, false);

                > in another terminal, in the same
                  folder:
                    mosquitto_pub -t debug -m TESTING

                | Task: Publish TESTING to debug.

                """, Rendered.ascii(40, PageSamples.page()));
    }

    @Test
    void aPageInSentences() {
        assertEquals("""

                step 3 of 4, Publishers
                Publish to a topic

                Java 1: type it at the prompt, or /run 1 types it in for you
                    pub.connect();

                Java 2: type it at the prompt, or /run 2 types it in for you
                    pub.publish("debug", "TESTING".getBytes(), 0, false);

                in another terminal, in the same folder:
                    mosquitto_pub -t debug -m TESTING

                Task: Publish TESTING to debug.

                """, Rendered.plain(80, PageSamples.page()));
    }

    @Test
    void aQuizSaysHowToAnswer() {
        assertEquals("""

                ● ◌ ● ◉  step 4 of 4 · Publishers
                Who hears it?

                A message to debug.

                  1. everybody who listens to debug, whenever they came
                  2. nobody

                One of them is right. Answer with its number.

                """, Rendered.signs(80, PageSamples.quiz()));
    }

    @Test
    void aQuizAtThirtyColumns() {
        assertEquals("""

                ● ◌ ● ◉  step 4 of 4
                Who hears it?

                A message to debug.

                  1. everybody who listens to
                     debug, whenever they came
                  2. nobody

                One of them is right. Answer
                with its number.

                """, Rendered.signs(30, PageSamples.quiz()));
    }

    @Test
    void aReminderIsTheTaskAlone() {
        assertEquals("┃ Task: Publish TESTING to debug.\n", Rendered.signs(80, PageSamples.taskReminder()));
        assertEquals("Task: Publish TESTING to debug.\n", Rendered.plainKorean(80, PageSamples.taskReminder()));
    }

    @Test
    void aReminderOfAQuizIsTheQuestionWithItsOptions() {
        assertEquals("""
                A message to debug.

                  1. everybody who listens to debug, whenever they came
                  2. nobody

                One of them is right. Answer with its number.
                """, Rendered.signs(80, PageSamples.quizReminder()));
    }
}
