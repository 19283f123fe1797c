package learnmqtt.broker;

import io.moquette.interception.AbstractInterceptHandler;
import io.moquette.interception.messages.InterceptConnectMessage;
import java.util.function.Consumer;

/**
 * Hears from Moquette which client it has taken in, and tells the tap. To be deleted when Moquette marks a connection as
 * connected before it writes CONNACK; see {@link learnmqtt.tap.Upstream#tellWhenConnected}. Thread-safe.
 */
final class ConnectedClients extends AbstractInterceptHandler {
    private volatile Consumer<String> listener = clientId -> {};

    void tell(Consumer<String> listener) {
        this.listener = listener;
    }

    @Override
    public String getID() {
        return "connected-clients";
    }

    @Override
    public Class<?>[] getInterceptedMessageTypes() {
        return new Class<?>[] {InterceptConnectMessage.class};
    }

    @Override
    public void onConnect(InterceptConnectMessage message) {
        listener.accept(message.getClientID());
    }

    @Override
    public void onSessionLoopError(Throwable failure) {
        // SessionLoops sees to it
    }
}
