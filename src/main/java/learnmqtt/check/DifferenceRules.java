package learnmqtt.check;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.wire.Event;

/** Gives each difference between the nearest event and the line its name in MQTT. */
final class DifferenceRules {
    private final Scene scene;
    private final int position;

    private DifferenceRules(Scene scene, int position) {
        this.scene = scene;
        this.position = position;
    }

    static List<Diagnosis> diagnose(Scene scene, NearMiss nearest) {
        List<Diagnosis> found = new ArrayList<>();
        nearest.mismatches()
                .forEach(mismatch -> found.addAll(new DifferenceRules(scene, nearest.position()).name(mismatch)));
        return found;
    }

    private List<Diagnosis> name(Mismatch mismatch) {
        Line line = scene.line();
        String seen = mismatch.seen();
        if (mismatch.key().isClient()) {
            return List.of(client(mismatch));
        } else if (mismatch.key() == Key.PASSWORD) {
            return List.of(Facts.of(line)
                    .variant(seen == null ? "no-password" : "password")
                    .says(Diagnosis.Id.VALUE_DIFFERS));
        } else if (mismatch.key() == Key.USER && line.word() != Word.CONNECT) {
            return List.of(
                    facts(mismatch).variant(seen == null ? "no-user" : "user").says(Diagnosis.Id.VALUE_DIFFERS));
        } else if (seen == null) {
            return List.of(facts(mismatch)
                    .with("key", mismatch.comparison().condition().key())
                    .variant("missing")
                    .says(Diagnosis.Id.VALUE_DIFFERS));
        }
        return switch (mismatch.key()) {
            case TOPIC, FILTER ->
                mismatch.isEquality() && !(mismatch.key() == Key.FILTER && line.word() == Word.PUBLISH)
                        ? TopicRules.diagnose(line, mismatch.expected(), seen)
                        : List.of(facts(mismatch).says(Diagnosis.Id.TOPIC_DIFFERS));
            case PAYLOAD ->
                List.of(
                        mismatch.isEquality() && mismatch.expected().equalsIgnoreCase(seen)
                                ? facts(mismatch).says(Diagnosis.Id.PAYLOAD_CASE)
                                : payload(mismatch, seen));
            case LEVELS -> List.of(facts(mismatch).says(Diagnosis.Id.TOPIC_LEVELS));
            case QOS -> List.of(QosRules.diagnose(scene, position, mismatch, seen, facts(mismatch)));
            case RETAIN -> List.of(retain(mismatch, seen));
            case CLEAN -> clean(mismatch, seen);
            case CODE ->
                line.word() == Word.CONNACK && !seen.equals("0")
                        ? List.of(RefusalRules.refused(scene, position, Integer.parseInt(seen)))
                        : List.of(value(mismatch));
            default -> List.of(value(mismatch));
        };
    }

    private Diagnosis payload(Mismatch mismatch, String seen) {
        Facts facts = facts(mismatch);
        switch (mismatch.comparison().condition().operator()) {
            case AT_LEAST, AT_MOST -> facts.variant(Comparison.isNumber(seen) ? "number" : "no-number");
            case MATCHES -> facts.with("expected", mismatch.expected()).variant("pattern");
            case EQUAL, NOT_EQUAL -> {}
        }
        return facts.says(Diagnosis.Id.PAYLOAD_DIFFERS);
    }

    private Diagnosis client(Mismatch mismatch) {
        Event event = scene.event(position);
        String seen = scene.client(event);
        if (Takeovers.in(scene.attempt()).by(event)) {
            return Facts.of(scene.line()).with("client", seen).says(Diagnosis.Id.CLIENT_ID_TAKEN);
        }
        Facts facts = facts(mismatch).with("seen", seen);
        if (scene.isDelivery()) {
            facts.variant("to");
        } else if (mismatch.isEquality() && mismatch.expected().equalsIgnoreCase(seen)) {
            facts.variant("case");
        } else if ("".equals(mismatch.seen())) {
            facts.variant("empty");
        }
        return facts.says(Diagnosis.Id.CLIENT_ID);
    }

    private Diagnosis retain(Mismatch mismatch, String seen) {
        Facts facts = facts(mismatch);
        if (!Scene.isPublished(scene.event(position))) {
            facts.variant("to"); // the broker sets the flag of a delivery [3.1.1 MQTT-3.3.1-8, MQTT-3.3.1-9]
        }
        return facts.says(seen.equals("true") ? Diagnosis.Id.RETAIN_UNWANTED : Diagnosis.Id.RETAIN_MISSING);
    }

    private List<Diagnosis> clean(Mismatch mismatch, String seen) {
        if (scene.line().word() == Word.CONNECT) {
            return List.of(facts(mismatch)
                    .variant(seen.equals("true") ? "false" : "true")
                    .says(Diagnosis.Id.CLEAN_SESSION));
        }
        return seen.equals("false")
                ? List.of(Facts.of(scene.line())
                        .with("client", scene.client(scene.event(position)))
                        .variant("lost")
                        .says(Diagnosis.Id.NO_DISCONNECT))
                : List.of(value(mismatch));
    }

    private Diagnosis value(Mismatch mismatch) {
        return facts(mismatch)
                .with("key", mismatch.comparison().condition().key())
                .says(Diagnosis.Id.VALUE_DIFFERS);
    }

    private Facts facts(Mismatch mismatch) {
        Facts facts = Facts.of(scene.line()).with("expected", mismatch.wanted());
        String seen = mismatch.seen();
        return seen == null ? facts : facts.with("seen", seen);
    }
}
