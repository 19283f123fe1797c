package learnmqtt.lesson.markdown;

import java.util.stream.Stream;

/** How wide text is at a terminal. */
final class Columns {
    private static final int IDEOGRAPHIC_HALF_FILL_SPACE = 0x303F;

    private Columns() {}

    /** Columns that {@code line} takes: two for East Asian wide characters and emoji, none for combining marks. */
    static int of(String line) {
        return line.codePoints().map(Columns::of).sum();
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        return character != IDEOGRAPHIC_HALF_FILL_SPACE
                && Stream.of(Wide.values()).anyMatch(wide -> wide.first <= character && character <= wide.last);
    }

    private enum Wide {
        HANGUL_INITIALS(0x1100, 0x115F),
        CJK_AND_KANA(0x2E80, 0xA4CF),
        HANGUL(0xAC00, 0xD7A3),
        CJK_COMPATIBILITY(0xF900, 0xFAFF),
        CJK_FORMS(0xFE30, 0xFE6F),
        FULL_WIDTH(0xFF00, 0xFF60),
        FULL_WIDTH_SIGNS(0xFFE0, 0xFFE6),
        PICTURES(0x1F300, 0x1F64F),
        TRANSPORT(0x1F680, 0x1F6FF),
        MORE_PICTURES(0x1F900, 0x1F9FF),
        RARE_CJK(0x20000, 0x3FFFD);

        private final int first;
        private final int last;

        Wide(int first, int last) {
            this.first = first;
            this.last = last;
        }
    }
}
