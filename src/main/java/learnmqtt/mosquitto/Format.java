package learnmqtt.mosquitto;

/** A format of {@code -F}, known to be well-formed. */
public record Format(String text) {}
