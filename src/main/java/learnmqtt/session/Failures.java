package learnmqtt.session;

import java.time.Duration;
import learnmqtt.wire.Event;
import learnmqtt.workspace.Evaluation;

/** Turns an exception of the learner's code into an event: what failed in a client leaves nothing on the wire. */
final class Failures {
    private Failures() {}

    /** Paho's own exception where there is one among the causes, else the outermost. */
    static Event.ClientFailure of(Evaluation.Threw threw, Duration at) {
        Evaluation.Thrown cause = threw.thrown().stream()
                .filter(thrown -> thrown.type().startsWith("org.eclipse.paho."))
                .findFirst()
                .orElse(threw.thrown().get(0));
        String message = cause.message() == null ? "" : cause.message();
        return new Event.ClientFailure(at, cause.type(), threw.reasonCode(), message);
    }
}
