package learnmqtt.conf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private key without a password in the PEM form: PKCS#8 [RFC 5958], which is all that Java reads, or one of the older
 * forms that OpenSSL wrote, PKCS#1 for RSA [RFC 8017 §A.1.2] and SEC 1 for elliptic curves [RFC 5915], put into it.
 */
public final class PemKey {
    private static final Pattern KEY = Pattern.compile(
            "-----BEGIN ((?:RSA |EC )?)PRIVATE KEY-----([A-Za-z0-9+/=\\s]*)-----END \\1PRIVATE KEY-----");
    private static final int INTEGER = 0x02;
    private static final byte[] VERSION = {INTEGER, 1, 0};
    /** The algorithm RSA, and that it has no parameters. */
    private static final byte[] RSA = {6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0};
    /** The algorithm of elliptic curves; the curve follows. */
    private static final byte[] EC = {6, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};

    private static final int OCTETS = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int CURVE = 0xa0;

    private PemKey() {}

    /** The first key in the text, as PKCS#8; empty if there is none that is whole and without a password. */
    public static Optional<byte[]> read(String pem) {
        Matcher found = KEY.matcher(pem);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getMimeDecoder().decode(found.group(2));
            return Optional.of(
                    switch (found.group(1)) {
                        case "RSA " -> wrap(RSA, key);
                        case "EC " -> wrap(join(EC, curve(key)), key);
                        default -> key;
                    });
        } catch (RuntimeException broken) { // whatever its bytes are, they are no key
            return Optional.empty();
        }
    }

    /** Whether two keys belong together: what one signs the other one verifies. */
    public static boolean isPair(PrivateKey secret, PublicKey open) {
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

    private static byte[] wrap(byte[] algorithm, byte[] key) {
        return tagged(SEQUENCE, join(VERSION, tagged(SEQUENCE, algorithm), tagged(OCTETS, key)));
    }

    /** The curve of a key of SEC 1, which stands behind its version and its number. */
    private static byte[] curve(byte[] key) {
        ByteBuffer fields = content(ByteBuffer.wrap(key), SEQUENCE);
        content(fields, INTEGER);
        content(fields, OCTETS);
        ByteBuffer curve = content(fields, CURVE);
        return Arrays.copyOfRange(key, curve.position(), curve.limit());
    }

    /** The content of the next value, which is passed. */
    private static ByteBuffer content(ByteBuffer values, int tag) {
        if ((values.get() & 0xff) != tag) {
            throw new IllegalArgumentException("not " + tag);
        }
        int length = values.get() & 0xff;
        if (length > 0x80) {
            int bytes = length - 0x80;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << 8) | (values.get() & 0xff);
            }
        }
        ByteBuffer content = values.duplicate().limit(values.position() + length);
        values.position(content.limit());
        return content;
    }

    /** One value of ASN.1: tag, length, content. */
    private static byte[] tagged(int tag, byte[] content) {
        int length = content.length;
        byte[] head = {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
        if (length < 0x80) {
            head = new byte[] {(byte) tag, (byte) length};
        } else if (length <= 0xff) {
            head = new byte[] {(byte) tag, (byte) 0x81, (byte) length};
        }
        return join(head, content);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
