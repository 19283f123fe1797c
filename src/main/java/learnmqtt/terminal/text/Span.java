package learnmqtt.terminal.text;

/** A piece of text in one ink. */
public record Span(Ink ink, String text) {}
