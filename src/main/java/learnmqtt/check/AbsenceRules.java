package learnmqtt.check;

import java.util.Optional;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History.Numbered;

/** Says what a line waits for where nothing like it has happened. */
final class AbsenceRules {
    private AbsenceRules() {}

    /** A client that should have said goodbye is still there, or went without a word. */
    static Optional<Diagnosis> noDisconnect(Scene scene) {
        if (scene.line().word() != Word.DISCONNECT && scene.line().word() != Word.CLOSE) {
            return Optional.empty();
        }
        Optional<String> expected = scene.expectedClient();
        for (int position : scene.free()) {
            if (scene.event(position) instanceof Event.Closed closed
                    && !closed.clean()
                    && expected.map(name -> name.equals(scene.client(closed))).orElse(true)) {
                return Optional.of(Facts.of(scene.line())
                        .with("client", scene.client(closed))
                        .variant("lost")
                        .says(Diagnosis.Id.NO_DISCONNECT));
            }
        }
        return scene.standingNow().connects().stream()
                .map(connect -> scene.client(connect.event()))
                .filter(name -> expected.map(name::equals).orElse(true))
                .findFirst()
                .map(name -> Facts.of(scene.line()).with("client", name).says(Diagnosis.Id.NO_DISCONNECT));
    }

    static Diagnosis nothingYet(Scene scene) {
        if (wasDoneBefore(scene)) {
            return Facts.of(scene.line()).variant("before").says(Diagnosis.Id.NOTHING_YET);
        }
        if (scene.line().word() == Word.PUBLISH && somethingWasPublished(scene)) {
            return Facts.of(scene.line()).says(Diagnosis.Id.NOTHING_YET);
        }
        String variant =
                switch (scene.line().word()) {
                    case CONNECT, SUBSCRIBE, UNSUBSCRIBE, DISCONNECT, CLOSE, HTTP ->
                        scene.line().word().name();
                    case PUBLISH -> scene.isDelivery() ? "delivery" : "PUBLISH";
                    case PINGREQ, PINGRESP -> "ping";
                    default -> "answer";
                };
        return Facts.of(scene.line()).variant(variant).says(Diagnosis.Id.NOTHING_YET);
    }

    /** Whether the learner did what the line asks for before the attempt began, where it does not count. */
    private static boolean wasDoneBefore(Scene scene) {
        return scene.attempt().earlier().stream()
                .map(Numbered::event)
                .anyMatch(event -> event instanceof Event.Passed passed
                        && passed.direction() == Direction.FROM_CLIENT
                        && !scene.attempt().isOfCast(event)
                        && scene.fits(scene.matcher(), event));
    }

    /** Whether the learner has published in the attempt, if not what the line waits for. */
    private static boolean somethingWasPublished(Scene scene) {
        return scene.attempt().events().stream()
                .map(Numbered::event)
                .anyMatch(event -> Scene.isPublished(event) && !scene.attempt().isOfCast(event));
    }
}
