package learnmqtt.terminal.text;

/** How inks look: in the 16 base colours, in bold and underline only, or not at all. */
public enum Palette {
    COLOURS {
        @Override
        String code(Ink ink) {
            return switch (ink) {
                case PLAIN -> "";
                case TITLE -> "1;36";
                case HEADING, STRONG, PACKET -> "1";
                case EMPHASIS -> "3";
                case CODE, TOPIC, CLIENT_1 -> "36";
                case LINK -> "4";
                case TASK -> "1;35";
                case GOOD, STRING, CLIENT_2 -> "32";
                case BAD -> "31";
                case WARNING, OPTION, CLIENT_4 -> "33";
                case FAINT, COMMENT -> "2";
                case PROMPT -> "1;34";
                case KEYWORD, CLIENT_3 -> "35";
                case NUMBER, CLIENT_5 -> "34";
                case CLIENT_6 -> "91";
            };
        }
    },
    ATTRIBUTES {
        @Override
        String code(Ink ink) {
            return switch (ink) {
                case TITLE, HEADING, STRONG, TASK, PROMPT, PACKET, BAD -> "1";
                case EMPHASIS -> "3";
                case LINK -> "4";
                case FAINT, COMMENT -> "2";
                default -> "";
            };
        }
    },
    NONE {
        @Override
        String code(Ink ink) {
            return "";
        }
    };

    private static final String ESCAPE = "\u001b[";

    /** The parameters of the escape sequence that turns this ink on; empty for none. */
    abstract String code(Ink ink);

    /** The row as a terminal takes it, without a line end. */
    public String paint(Row row) {
        StringBuilder painted = new StringBuilder();
        String now = "";
        for (Span span : row.spans()) {
            String code = code(span.ink());
            if (!code.equals(now)) {
                if (!now.isEmpty()) {
                    painted.append(ESCAPE).append('m');
                }
                if (!code.isEmpty()) {
                    painted.append(ESCAPE).append(code).append('m');
                }
                now = code;
            }
            painted.append(Row.unglued(span.text()));
        }
        if (!now.isEmpty()) {
            painted.append(ESCAPE).append('m');
        }
        return painted.toString();
    }
}
