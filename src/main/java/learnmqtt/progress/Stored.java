package learnmqtt.progress;

import java.util.Optional;

/**
 * Progress as it is now, and what the learner must be told about its file.
 *
 * @param trouble each is told once, not again with every save
 */
public record Stored(Progress progress, Optional<Trouble> trouble) {}
