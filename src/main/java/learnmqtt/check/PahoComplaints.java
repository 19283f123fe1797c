package learnmqtt.check;

import java.util.List;
import java.util.Optional;
import learnmqtt.wire.Event;

/**
 * What Eclipse Paho refuses by itself, before anything is sent. Its exceptions say little of it, some of them nothing.
 *
 * @param exception how the name of its class ends; empty for any
 * @param thrownIn a part of the name of the method that complains, {@code Type.method}; empty for any
 * @param message a part of what it says; empty for anything, or nothing
 * @param id the mistake
 * @param variant which words to say it with
 */
record PahoComplaints(String exception, String thrownIn, String message, Diagnosis.Id id, String variant) {
    private static final String ARGUMENT = "IllegalArgumentException";
    private static final List<PahoComplaints> KNOWN = List.of(
            new PahoComplaints(ARGUMENT, "MqttMessage.validateQos", "", Diagnosis.Id.CLIENT_FAILED, "qos"),
            new PahoComplaints("", "MqttMessage.setPayload", "", Diagnosis.Id.CLIENT_FAILED, "payload"),
            new PahoComplaints(ARGUMENT, "MqttTopic.", "topic length", Diagnosis.Id.CLIENT_FAILED, "topic-length"),
            new PahoComplaints(ARGUMENT, "MqttTopic.", "multi-level wildcard", Diagnosis.Id.CLIENT_FAILED, "hash"),
            new PahoComplaints(ARGUMENT, "MqttTopic.", "single-level wildcard", Diagnosis.Id.CLIENT_FAILED, "plus"),
            new PahoComplaints("", ".validateURI", "", Diagnosis.Id.WRONG_PORT, "no-address"),
            new PahoComplaints(ARGUMENT, "", "port out of range", Diagnosis.Id.WRONG_PORT, "no-port"),
            new PahoComplaints("UnknownHostException", "", "", Diagnosis.Id.WRONG_PORT, "host"));

    /** What a failure is about, if it is one of these. */
    static Optional<Diagnosis> diagnose(Event.ClientFailure failure, Facts facts) {
        return KNOWN.stream()
                .filter(known -> known.fits(failure))
                .findFirst()
                .map(known -> facts.with("host", failure.message().split(":", 2)[0])
                        .variant(known.variant)
                        .says(known.id));
    }

    private boolean fits(Event.ClientFailure failure) {
        return failure.exception().endsWith(exception)
                && failure.thrownIn().orElse("").contains(thrownIn)
                && failure.message().contains(message);
    }
}
