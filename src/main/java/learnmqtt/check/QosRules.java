package learnmqtt.check;

import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;

/** Says why a packet has another QoS than the line waits for [3.1.1 §4.3]. */
final class QosRules {
    private QosRules() {}

    static Diagnosis diagnose(Scene scene, int position, Mismatch mismatch, String seen, Facts facts) {
        boolean tooLow = mismatch.isEquality() && seen.compareTo(mismatch.expected()) < 0;
        if (!tooLow || scene.line().word() == Word.SUBACK) {
            return facts.with("key", "qos").says(Diagnosis.Id.VALUE_DIFFERS);
        } else if (scene.line().word() == Word.SUBSCRIBE) {
            return facts.variant("SUBSCRIBE").says(Diagnosis.Id.QOS_TOO_LOW);
        }
        Event delivered = scene.event(position);
        int published = Scene.isPublished(delivered) ? -1 : published(scene, position, delivered);
        return published >= Integer.parseInt(mismatch.expected())
                ? facts.with("published", published)
                        .with("client", scene.client(delivered))
                        .says(Diagnosis.Id.QOS_DOWNGRADED)
                : facts.says(Diagnosis.Id.QOS_TOO_LOW);
    }

    /** The QoS of the newest PUBLISH that the delivery may come from; -1 if there is none. */
    private static int published(Scene scene, int position, Event delivered) {
        for (int before = position - 1; before >= 0; before--) {
            if (Scene.isPublished(scene.event(before))
                    && scene.event(before) instanceof Event.Passed in
                    && in.packet() instanceof Packet.Publish publish
                    && delivered instanceof Event.Passed out
                    && out.packet() instanceof Packet.Publish copy
                    && publish.topic().equals(copy.topic())
                    && publish.payload().equals(copy.payload())) {
                return publish.qos().level();
            }
        }
        return -1;
    }
}
