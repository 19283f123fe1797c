package learnmqtt.tap;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import learnmqtt.conf.PemKey;
import learnmqtt.tap.TlsFileException.Kind;

/** The private key of a server. */
final class ServerKey {
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private ServerKey() {}

    static PrivateKey read(String pem) {
        if (pem.contains("BEGIN ENCRYPTED PRIVATE KEY") || pem.contains("Proc-Type: 4,ENCRYPTED")) {
            throw new TlsFileException(Kind.KEY_LOCKED);
        }
        return PemKey.read(pem).stream()
                .flatMap(key -> ALGORITHMS.stream().flatMap(algorithm -> decode(algorithm, key).stream()))
                .findFirst()
                .orElseThrow(() -> new TlsFileException(Kind.KEY));
    }

    private static Optional<PrivateKey> decode(String algorithm, byte[] key) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key)));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }
}
