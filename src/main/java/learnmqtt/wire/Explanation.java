package learnmqtt.wire;

import java.util.Map;

/**
 * Why a connection ended, for a sentence in the learner's language.
 *
 * @param by whose doing it was: of a refused packet, who sent it
 * @param facts what the placeholders of the cause's message stand for, as they came: not yet made harmless for a
 *     terminal; names of fields are the standard's in any language
 */
public record Explanation(Cause cause, Event.Party by, Map<String, String> facts) {
    public Explanation {
        facts = Map.copyOf(facts);
    }
}
