package learnmqtt.check;

import java.util.Set;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;

/** Names what broke an assignment. */
final class ViolationRules {
    private ViolationRules() {}

    static Diagnosis diagnose(Attempt attempt, Assignment shown, Breach breach) {
        Event event = attempt.events().get(breach.position()).event();
        Facts facts = Facts.of(breach.line())
                .with("client", attempt.history().client(event).orElse("?"));
        if (breach.line().kind() != Line.Kind.NOT) {
            int needed = breach.line().count().number();
            if (breach.line().word() == Word.CONNECT && needed == 1) {
                facts.variant("one-connection");
            }
            return facts.with("expected", needed)
                    .with("seen", needed + surplus(attempt, shown, breach))
                    .says(Diagnosis.Id.TOO_MANY);
        }
        if (event instanceof Event.Passed passed && passed.packet() instanceof Packet.Publish publish) {
            facts.with("topic", publish.topic().text())
                    .with("payload", ByteText.of(publish.payload()))
                    .variant(passed.direction() == Direction.TO_CLIENT ? "delivered" : "published");
        }
        return facts.says(Diagnosis.Id.FORBIDDEN_EVENT);
    }

    /** How many events match the line and are taken by none. */
    private static int surplus(Attempt attempt, Assignment shown, Breach breach) {
        LineMatcher matcher = new LineMatcher(breach.line(), attempt.history());
        Set<Integer> taken = shown.positions();
        int surplus = 0;
        for (int position = 0; position < attempt.events().size(); position++) {
            boolean matches = matcher
                    .alternatives(attempt.events().get(position).event())
                    .stream()
                    .anyMatch(alternative -> shown.bindings().with(alternative) != null);
            surplus += matches && !taken.contains(position) ? 1 : 0;
        }
        return surplus;
    }
}
