package learnmqtt.machine;

import java.nio.file.Path;

/**
 * Where the program writes.
 *
 * @param state the learner's progress; need not be there yet
 * @param work the learner's files; need not be there yet
 * @param build what the launcher builds; need not be there yet
 * @param temporary for what is gone at the end
 */
public record Folders(Path state, Path work, Path build, Path temporary) {}
