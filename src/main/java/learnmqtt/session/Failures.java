package learnmqtt.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.wire.Event;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.Frame;

/** Turns an exception of the learner's code into an event: what failed in a client leaves nothing on the wire. */
final class Failures {
    private static final String PAHO = "org.eclipse.paho.";
    private static final Pattern METHOD = Pattern.compile("\\w+\\.[\\w<>]+(?=\\()");

    private Failures() {}

    /** Paho's own exception where there is one among the causes, else the outermost. */
    static Event.ClientFailure of(Evaluation.Threw threw, Duration at) {
        Evaluation.Thrown cause = threw.thrown().stream()
                .filter(thrown -> thrown.type().startsWith(PAHO))
                .findFirst()
                .orElse(threw.thrown().get(0));
        String message = cause.message() == null ? "" : cause.message();
        return new Event.ClientFailure(
                at, cause.type(), threw.reasonCode(), message, thrownIn(threw.frames()), Optional.empty());
    }

    private static Optional<String> thrownIn(List<Frame> frames) {
        return frames.stream()
                .filter(frame -> frame.call().contains(PAHO))
                .findFirst()
                .map(frame -> METHOD.matcher(frame.call()))
                .filter(Matcher::find)
                .map(Matcher::group);
    }
}
