package learnmqtt.tap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import learnmqtt.conf.PemKey;
import learnmqtt.tap.TlsFileException.Kind;

/** What an endpoint speaks TLS with: its certificate and key, and whose clients it believes. Immutable. */
public final class Tls {
    private final SslContext context;

    private Tls(SslContext context) {
        this.context = context;
    }

    /**
     * Made of the text of PEM files.
     *
     * @param certificate of the server, then those that lead to the authority
     * @param key the private key that belongs to it, without a password
     * @param authorities whose certificates of clients are believed; empty if none are asked for
     * @param requireCertificate whether a client has to show one
     * @throws TlsFileException if one of them cannot be used
     */
    public static Tls of(String certificate, String key, Optional<String> authorities, boolean requireCertificate) {
        List<X509Certificate> chain = certificates(certificate, Kind.CERTIFICATE);
        PrivateKey secret = ServerKey.read(key);
        if (!PemKey.isPair(secret, chain.get(0).getPublicKey())) {
            throw new TlsFileException(Kind.KEY_OF_ANOTHER);
        }
        SslContextBuilder builder = SslContextBuilder.forServer(secret, chain.toArray(new X509Certificate[0]))
                .sslProvider(SslProvider.JDK)
                .clientAuth(requireCertificate ? ClientAuth.REQUIRE : ClientAuth.NONE);
        authorities.ifPresent(pem -> builder.trustManager(certificates(pem, Kind.AUTHORITIES)));
        try {
            return new Tls(builder.build());
        } catch (SSLException unusable) {
            throw new TlsFileException(Kind.CERTIFICATE, unusable);
        }
    }

    private static List<X509Certificate> certificates(String pem, Kind kind) {
        try (InputStream in = new ByteArrayInputStream(pem.getBytes(UTF_8))) {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (all.isEmpty()) {
                throw new TlsFileException(kind);
            }
            return all.stream().map(X509Certificate.class::cast).toList();
        } catch (GeneralSecurityException | java.io.IOException unreadable) {
            throw new TlsFileException(kind, unreadable);
        }
    }

    /** For one connection. */
    SslHandler handler(ByteBufAllocator allocator) {
        return new TlsHandler(context.newEngine(allocator));
    }
}
