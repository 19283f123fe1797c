package learnmqtt.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the method or type at the cursor.
 *
 * @param signature as in Java, with the names of the parameters where they are known
 * @param javadoc its text as written in the source, null where the source is not at hand
 */
public record Documentation(String signature, @Nullable String javadoc) {}
