package learnmqtt.terminal.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import learnmqtt.i18n.Language;
import learnmqtt.terminal.Rendered;
import learnmqtt.terminal.text.Shape;
import org.junit.jupiter.api.Test;

/** Korean letters are two columns wide, and lines break between words only. */
class KoreanMarkdownTest {
    private static final String KOREAN = """
            토픽은 `home/kitchen/temp` 같은 *경로*예요. **아무도** 미리 만들지 않아요. 그래서 누구나 바로 쓸 수 있어요.

            **할 일:** 클라이언트 ID `testPub`으로 토픽 `debug`에 `TESTING`을 발행하세요.

            | 기호 | 뜻 | 예 |
            |---|---|---|
            | `+` | 한 단계 | `집/+/온도` |
            | `#` | 나머지 모두 | `집/#` |
            """;

    @Test
    void atThirtyColumns() {
        assertEquals("""
                토픽은 home/kitchen/temp 같은
                경로예요. 아무도 미리 만들지
                않아요. 그래서 누구나 바로 쓸
                수 있어요.

                ┃ 할 일: 클라이언트 ID
                ┃ testPub으로 토픽 debug에
                ┃ TESTING을 발행하세요.

                기호  뜻           예
                ────  ───────────  ─────────
                +     한 단계      집/+/온도
                #     나머지 모두  집/#
                """, shown(30));
    }

    @Test
    void atFortyColumns() {
        assertEquals("""
                토픽은 home/kitchen/temp 같은 경로예요.
                아무도 미리 만들지 않아요. 그래서 누구나
                바로 쓸 수 있어요.

                ┃ 할 일: 클라이언트 ID testPub으로 토픽
                ┃ debug에 TESTING을 발행하세요.

                기호  뜻           예
                ────  ───────────  ─────────
                +     한 단계      집/+/온도
                #     나머지 모두  집/#
                """, shown(40));
    }

    @Test
    void atEightyColumns() {
        assertEquals("""
                토픽은 home/kitchen/temp 같은 경로예요. 아무도 미리 만들지 않아요. 그래서 누구나
                바로 쓸 수 있어요.

                ┃ 할 일: 클라이언트 ID testPub으로 토픽 debug에 TESTING을 발행하세요.

                기호  뜻           예
                ────  ───────────  ─────────
                +     한 단계      집/+/온도
                #     나머지 모두  집/#
                """, shown(80));
    }

    @Test
    void atTwoHundredColumns() {
        assertEquals("""
                토픽은 home/kitchen/temp 같은 경로예요. 아무도 미리 만들지 않아요. 그래서 누구나 바로 쓸
                수 있어요.

                ┃ 할 일: 클라이언트 ID testPub으로 토픽 debug에 TESTING을 발행하세요.

                기호  뜻           예
                ────  ───────────  ─────────
                +     한 단계      집/+/온도
                #     나머지 모두  집/#
                """, shown(200));
    }

    private static String shown(int width) {
        return Rendered.text(new Markdown().rows(KOREAN, Rendered.look(width, Language.KO, Shape.SIGNS)));
    }
}
