package learnmqtt.terminal.text;

/** What a piece of text is; a {@link Palette} makes a look of it. */
public enum Ink {
    PLAIN,
    TITLE,
    HEADING,
    STRONG,
    EMPHASIS,
    CODE,
    LINK,
    /** What is to be done. */
    TASK,
    GOOD,
    BAD,
    WARNING,
    /** What may be overlooked. */
    FAINT,
    PROMPT,
    KEYWORD,
    STRING,
    NUMBER,
    COMMENT,
    OPTION,
    PACKET,
    TOPIC,
    CLIENT_1,
    CLIENT_2,
    CLIENT_3,
    CLIENT_4,
    CLIENT_5,
    CLIENT_6;

    /** The ink of this client, the same one every time; clients of one lesson mostly differ. */
    public static Ink ofClient(String name) {
        int hash = 4;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 31 + name.charAt(i);
        }
        return values()[CLIENT_1.ordinal() + Integer.remainderUnsigned(hash ^ (hash >>> 11), 6)];
    }
}
