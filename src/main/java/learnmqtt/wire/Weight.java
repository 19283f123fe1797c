package learnmqtt.wire;

import java.util.List;

/** How much memory an event takes, in bytes, about: a packet's records may take many times its bytes. */
final class Weight {
    private static final int FIELD = 100;

    private Weight() {}

    static long of(Event event) {
        if (event instanceof Event.HttpRequest request) {
            return request.body().length();
        }
        return event instanceof Event.Passed passed ? of(passed) : 0;
    }

    private static long of(Event.Passed passed) {
        Packet packet = passed.packet();
        long more = 0;
        if (packet instanceof Packet.Publish publish) {
            more = publish.payload().length() + fields(publish.properties().user());
        } else if (packet instanceof Packet.Subscribe subscribe) {
            more = fields(subscribe.subscriptions());
        } else if (packet instanceof Packet.Suback suback) {
            more = fields(suback.codes()) / 4; // the filters are those of the SUBSCRIBE
        } else if (packet instanceof Packet.Unsubscribe unsubscribe) {
            more = fields(unsubscribe.filters());
        }
        return passed.bytes().length() + more;
    }

    private static long fields(List<?> list) {
        return (long) FIELD * list.size();
    }
}
