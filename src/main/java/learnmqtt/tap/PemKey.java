package learnmqtt.tap;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.tap.TlsFileException.Kind;

/** Reads a private key in the PEM form [RFC 7468 §10]. */
final class PemKey {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]*)-----END PRIVATE KEY-----");

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private PemKey() {}

    static PrivateKey read(String pem) {
        Matcher found = KEY.matcher(pem);
        if (found.find()) {
            byte[] key = Base64.getMimeDecoder().decode(found.group(1));
            return ALGORITHMS.stream()
                    .flatMap(algorithm -> decode(algorithm, key).stream())
                    .findFirst()
                    .orElseThrow(() -> new TlsFileException(Kind.KEY));
        }
        if (pem.contains("BEGIN ENCRYPTED PRIVATE KEY") || pem.contains("Proc-Type: 4,ENCRYPTED")) {
            throw new TlsFileException(Kind.KEY_LOCKED);
        }
        boolean old = Stream.of("RSA", "EC").anyMatch(name -> pem.contains("BEGIN " + name + " PRIVATE KEY"));
        throw new TlsFileException(old ? Kind.KEY_OLD : Kind.KEY);
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
