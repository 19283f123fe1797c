package learnmqtt.check;

import java.util.Map;

/** Stub. */
final class ViolationRules {
    private ViolationRules() {}

    static Diagnosis diagnose(Attempt attempt, Assignment shown, Breach breach) {
        return new Diagnosis(Diagnosis.Id.FORBIDDEN_EVENT, Map.of());
    }
}
