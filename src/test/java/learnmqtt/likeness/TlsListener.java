package learnmqtt.likeness;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import learnmqtt.broker.Sandbox;

/** A server that shakes hands in one version of TLS, tells what was agreed on, and is no broker. */
final class TlsListener implements AutoCloseable {
    private static final char[] PASSWORD = "secret".toCharArray();

    private final SSLServerSocket socket;

    /** @param store with its key and its certificate, in PKCS #12 */
    TlsListener(Path store, String protocol) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            own.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        socket.setEnabledProtocols(new String[] {protocol});
        socket.setEnabledCipherSuites(socket.getSupportedCipherSuites());
        socket.setSoTimeout((int) Sandbox.DEADLINE.toMillis());
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The cipher suite agreed on with this client, which is calling, by its standard name. Waits for its end. */
    String suite(Client client) throws Exception {
        try (SSLSocket call = (SSLSocket) socket.accept()) {
            call.setSoTimeout((int) Sandbox.DEADLINE.toMillis());
            call.startHandshake();
            return call.getSession().getCipherSuite();
        } finally {
            client.exit();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
