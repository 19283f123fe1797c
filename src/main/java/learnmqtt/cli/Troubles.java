package learnmqtt.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import learnmqtt.i18n.Messages;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.machine.Observation;
import learnmqtt.machine.Remedy;
import learnmqtt.machine.Statement;
import learnmqtt.terminal.Sentences;

/** Prints what stops the program on this machine, and below it a line for each thing that can be typed. */
final class Troubles {
    private Troubles() {}

    static void print(MachineTrouble trouble, Sentences err, Messages messages) {
        Optional<Observation> observation = trouble.observation();
        if (observation.isEmpty()) {
            err.tell(messages.say(trouble.area(), trouble.key(), trouble.facts()));
            return;
        }
        err.tell(observation.get().statements().stream()
                .map(statement -> say(statement, messages))
                .collect(Collectors.joining(" ")));
        for (Remedy remedy : observation.get().remedies()) {
            err.tell(say(remedy.purpose(), messages), remedy.command());
        }
    }

    private static String say(Statement statement, Messages messages) {
        return messages.say("machine", statement.key(), statement.facts());
    }
}
