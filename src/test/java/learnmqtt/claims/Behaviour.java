package learnmqtt.claims;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import learnmqtt.broker.Sandbox;
import learnmqtt.conf.BrokerFiles;

/**
 * Something that a broker does and the course tells: a script, and what its clients receive meanwhile, in the form of
 * {@link Transcript}.
 *
 * @param taughtIn the ids of the lessons and exercises that claim it or rest on it
 * @param files what the brokers run with, for the port of theirs; without any, as brokers do that nobody has configured
 * @param difference what Mosquitto may do otherwise; without one, both have to do the same
 */
record Behaviour(
        String name,
        Set<String> taughtIn,
        IntFunction<BrokerFiles> files,
        Script script,
        String received,
        Optional<Difference> difference) {
    /**
     * @param statement of the standard: the one that leaves it to the broker, or that Mosquitto does not keep
     * @param received what Mosquitto's clients receive
     */
    record Difference(String statement, String received) {}

    /** One that no lesson speaks of yet. */
    static Behaviour claim(String name, Script script, String received) {
        return new Behaviour(
                name, Set.of(), port -> BrokerFiles.NONE, script, Transcript.normal(received), Optional.empty());
    }

    Behaviour taughtIn(String... ids) {
        return new Behaviour(name, Set.of(ids), files, script, received, difference);
    }

    Behaviour before(IntFunction<BrokerFiles> configured) {
        return new Behaviour(name, taughtIn, configured, script, received, difference);
    }

    Behaviour differing(String statement, String mosquitto) {
        String other = Transcript.normal(mosquitto);
        if (other.equals(received)) {
            throw new IllegalArgumentException(name + ": that is no difference");
        }
        return new Behaviour(name, taughtIn, files, script, received, Optional.of(new Difference(statement, other)));
    }

    /** Plays the script before this broker and tells what its clients received. */
    String play(Sandbox sandbox) throws IOException {
        try (Stage stage = new Stage(sandbox.start())) {
            script.play(stage);
            return stage.transcript();
        } finally {
            sandbox.close();
        }
    }
}
