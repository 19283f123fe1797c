package learnmqtt.tap;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import learnmqtt.conf.PemKey;
import learnmqtt.tap.TlsFileException.Kind;

/** The private key of a server, and whether it belongs to a certificate. */
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

    /** Whether what one signs the other one verifies. */
    static boolean isPair(PrivateKey secret, PublicKey open) {
        String algorithm =
                switch (secret.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> secret.getAlgorithm();
                };
        try {
            byte[] text = {1, 2, 3};
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(secret);
            signing.update(text);
            byte[] signature = signing.sign();
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(open);
            verifying.update(text);
            return verifying.verify(signature);
        } catch (GeneralSecurityException different) {
            return false;
        }
    }
}
