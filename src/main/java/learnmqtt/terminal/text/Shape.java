package learnmqtt.terminal.text;

/** What pictures are made of. */
public enum Shape {
    /** Lines, arrows and ticks of Unicode. */
    SIGNS,
    /** The same of ASCII. */
    ASCII,
    /** No pictures: sentences, one thing after the other, for screen readers, logs and scripts. */
    SENTENCES
}
