package learnmqtt.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What keeps a line from being met.
 *
 * @param diagnoses each id at most once
 * @param event the number of the one event that is wrong in itself; empty where something is missing, or follows from
 *     how several events stand to each other
 */
record Blame(List<Diagnosis> diagnoses, OptionalLong event) {
    Blame {
        Map<Diagnosis.Id, Diagnosis> once = new EnumMap<>(Diagnosis.Id.class);
        diagnoses.forEach(diagnosis -> once.putIfAbsent(diagnosis.id(), diagnosis));
        diagnoses = List.copyOf(new ArrayList<>(once.values()));
    }

    /** One mistake that no single event makes. */
    static Blame of(Diagnosis diagnosis) {
        return new Blame(List.of(diagnosis), OptionalLong.empty());
    }
}
