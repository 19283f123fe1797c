package learnmqtt.terminal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import learnmqtt.terminal.Rendered;
import org.junit.jupiter.api.Test;

class ContentsViewTest {
    @Test
    void columnsAlignAlsoAfterKorean() {
        assertEquals("""

                 ✓  1 MQTT란?      6 min   what-is-mqtt  done
                 ◌  2 The broker   8 min   broker        skipped
                 ▸  3 Subscribers  10 min  subscribers   you are here, 2 of 6 steps
                 ○  4 Publishers   8 min   publishers

                """, Rendered.signs(80, PageSamples.contents()));
    }

    @Test
    void whereItIsNarrowTheTitleHasARowOfItsOwn() {
        assertEquals("""

                 ✓  1 MQTT란?
                      6 min   what-is-mqtt
                      done
                 ◌  2 The broker
                      8 min   broker
                      skipped
                 ▸  3 Subscribers
                      10 min  subscribers
                      you are here, 2 of 6
                      steps
                 ○  4 Publishers
                      8 min   publishers

                """, Rendered.signs(30, PageSamples.contents()));
    }

    @Test
    void inKorean() {
        assertEquals("""

                 ✓  1 MQTT란?      6분   what-is-mqtt  완료
                 ◌  2 The broker   8분   broker        건너뜀
                 ▸  3 Subscribers  10분  subscribers   지금 여기, 6단계 중 2단계 완료
                 ○  4 Publishers   8분   publishers

                """, Rendered.korean(80, PageSamples.contents()));
    }

    @Test
    void inAscii() {
        assertEquals("""

                 [x]  1 MQTT란?      6 min   what-is-mqtt  done
                 [-]  2 The broker   8 min   broker        skipped
                 >    3 Subscribers  10 min  subscribers   you are here, 2 of 6 steps
                 [ ]  4 Publishers   8 min   publishers

                """, Rendered.ascii(80, PageSamples.contents()));
    }

    @Test
    void inSentences() {
        assertEquals("""

                1. MQTT란? (what-is-mqtt), 6 min, done
                2. The broker (broker), 8 min, skipped
                3. Subscribers (subscribers), 10 min, you are here, 2 of 6 steps
                4. Publishers (publishers), 8 min

                """, Rendered.plain(80, PageSamples.contents()));
    }
}
