package learnmqtt.conf;

import java.util.List;
import java.util.Optional;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/**
 * Who may connect, and what they may do.
 *
 * @param anonymous whether clients without a user name may connect
 * @param passwords the users that may connect; empty where a name makes no difference
 * @param rights who may read and write which topics; empty where everybody may everything
 */
public record AccessRules(boolean anonymous, Optional<PasswordFile> passwords, Optional<AclFile> rights) {
    private static final List<String> NOT_FOR_CLIENTS = List.of("$SYS", "$share");

    /** Anybody, everything. */
    public static AccessRules open() {
        return new AccessRules(true, Optional.empty(), Optional.empty());
    }

    /**
     * Whether a client that says this may connect. An empty user name is as good as none.
     *
     * @param password no bytes if it said none
     */
    public boolean admits(Optional<String> user, Bytes password) {
        if (user.orElse("").isEmpty()) {
            return anonymous;
        }
        return passwords
                .map(known -> known.admits(user.get(), password.toArray()))
                .orElse(anonymous);
    }

    /**
     * Whether a client may get messages of that topic.
     *
     * @param user empty text for a client without a user name
     */
    public boolean mayRead(String user, String clientId, TopicName topic) {
        return rights.map(known -> known.mayRead(user, clientId, topic)).orElse(true);
    }

    /**
     * Whether a client may publish to that topic. Nobody may to what begins with {@code $SYS} or {@code $share}, as with
     * Mosquitto, whatever a file says.
     *
     * @param user empty text for a client without a user name
     */
    public boolean mayWrite(String user, String clientId, TopicName topic) {
        boolean closed = NOT_FOR_CLIENTS.stream().anyMatch(topic.text()::startsWith);
        return !closed
                && rights.map(known -> known.mayWrite(user, clientId, topic)).orElse(true);
    }

    /**
     * Whether a client may subscribe to that filter, since something could come of it.
     *
     * @param user empty text for a client without a user name
     */
    public boolean maySubscribe(String user, String clientId, TopicFilter filter) {
        return rights.map(known -> known.maySubscribe(user, clientId, filter)).orElse(true);
    }
}
