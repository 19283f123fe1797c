/**
 * What a learner has done, kept from one day to the next in one file. Open {@link learnmqtt.progress.Progress} for what
 * is known and {@link learnmqtt.progress.ProgressStore} for where it is kept. May not depend on the session or anything
 * else above; sentences come from the messages of {@code progress}.
 */
@NullMarked
package learnmqtt.progress;

import org.jspecify.annotations.NullMarked;
