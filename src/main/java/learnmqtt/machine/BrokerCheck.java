package learnmqtt.machine;

import java.util.List;
import learnmqtt.wire.HostPort;

/** Whether the learner's own broker, which the course is to work with, answers. */
final class BrokerCheck implements Check {
    private final String host;
    private final int port;

    /** @param host a name or an address; an IPv6 address without its brackets */
    BrokerCheck(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public String about() {
        return "broker";
    }

    @Override
    public List<Observation> look() {
        PortAnswer answer = PortAnswer.of(List.of(host), port);
        String broker = "mqtt://" + HostPort.of(host, port);
        return List.of(
                switch (answer.kind()) {
                    case BROKER -> Observation.ok(about(), Statement.of("broker-fine", "broker", broker));
                    case REFUSING_BROKER ->
                        Observation.note(
                                about(), Statement.of("broker-refusing", "broker", broker, "code", answer.code()));
                    case WEB -> Observation.problem(about(), Statement.of("broker-web", "broker", broker));
                    case STRANGER, SILENT ->
                        Observation.problem(about(), Statement.of("broker-stranger", "broker", broker));
                    case LEARNER, NOBODY ->
                        Observation.problem(about(), Statement.of("broker-absent", "broker", broker));
                });
    }
}
