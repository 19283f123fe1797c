package learnmqtt.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that happened, in the order in which the tap saw it. */
public sealed interface Event {
    /** When, since the timeline began. */
    Duration at();

    /** An event of one TCP connection at the tap. */
    sealed interface OfConnection extends Event {
        /** The connection's number at the tap, from 1. */
        long connection();
    }

    /**
     * A TCP connection was accepted; nothing was said yet.
     *
     * @param caller where it comes from, where that is known
     */
    record Opened(Duration at, long connection, Optional<Caller> caller) implements OfConnection {
        public Opened(Duration at, long connection) {
            this(at, connection, Optional.empty());
        }
    }

    /**
     * A whole control packet passed.
     *
     * @param bytes the packet exactly as it crossed the wire
     */
    record Passed(Duration at, long connection, Direction direction, Packet packet, Bytes bytes)
            implements OfConnection {}

    /**
     * A TCP connection ended.
     *
     * @param by who ended it
     * @param clean whether the client had sent a DISCONNECT with reason code 0x00, or without one, before
     * @param how how the TCP connection ended, or why the tap ended it
     * @param detail what {@code how} alone does not say, for example what was malformed
     */
    record Closed(Duration at, long connection, Party by, boolean clean, Ending how, Optional<Explanation> detail)
            implements OfConnection {}

    /**
     * An HTTP request came to the MQTT port; the tap answered and closed.
     *
     * @param bytes the whole request's length
     * @param answerBytes the whole answer's length
     */
    record HttpRequest(
            Duration at, long connection, String method, String target, Bytes body, int bytes, int answerBytes)
            implements OfConnection {}

    /**
     * The learner's own client threw, and perhaps left nothing on the wire.
     *
     * @param exception the exception's class name
     * @param reasonCode Paho's reason code, where it has one
     * @param message what the exception says; may be empty
     * @param thrownIn which method of the client library threw, as {@code Type.method}; empty where it was no such one
     * @param callbackOf the client whose callback threw, which ended its connection; empty for any other code
     */
    record ClientFailure(
            Duration at,
            String exception,
            OptionalInt reasonCode,
            String message,
            Optional<String> thrownIn,
            Optional<String> callbackOf)
            implements Event {
        private static final String STUCK = "StuckInCallback";

        public ClientFailure(Duration at, String exception, OptionalInt reasonCode, String message) {
            this(at, exception, reasonCode, message, Optional.empty(), Optional.empty());
        }

        /** Thrown by a callback of this client. */
        public static ClientFailure inCallback(Duration at, String client, String exception, String message) {
            return new ClientFailure(
                    at, exception, OptionalInt.empty(), message, Optional.empty(), Optional.of(client));
        }

        /** Nothing was thrown: a callback of this client waits for the thread that runs it, and will for ever. */
        public static ClientFailure stuck(Duration at, String client) {
            return new ClientFailure(at, STUCK, OptionalInt.empty(), client);
        }

        /** Whether it is a client that is stuck; the message is its identifier then. */
        public boolean isStuck() {
            return exception.equals(STUCK);
        }
    }

    /** Who ended a connection. */
    enum Party {
        CLIENT,
        BROKER,
        TAP
    }

    /** How a connection ended. */
    enum Ending {
        /** The sender's side was closed in order (FIN). */
        FINISHED,
        /** The connection was reset (RST) or failed. */
        RESET,
        /** The tap refused a packet that the standard calls malformed or a protocol error. */
        MALFORMED,
        /** The tap refused a packet longer than it holds. */
        TOO_LARGE,
        /** The first bytes were neither MQTT nor HTTP. */
        NOT_MQTT,
        /** The broker behind the tap could not be reached. */
        BROKER_UNREACHABLE,
        /** The client did not send CONNECT within reasonable time. */
        NO_CONNECT,
        /** Too much waited at the tap: packets that never became whole, or that the client did not read. */
        HELD_TOO_MUCH,
        /** There were as many connections as were to be; this one was not opened. */
        TURNED_AWAY,
        /** The request was HTTP; it was answered. */
        HTTP_ANSWERED,
        /** The tap itself was shut down. */
        SHUTDOWN
    }
}
