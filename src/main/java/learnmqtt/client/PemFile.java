package learnmqtt.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.conf.PemKey;

/** Files of certificates and keys in the text form of OpenSSL. */
final class PemFile {
    private static final Pattern PART =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    /** With a password, or of a kind that TLS 1.3 has no more. */
    private static final Pattern LOCKED = Pattern.compile("BEGIN (ENCRYPTED|DSA) PRIVATE KEY|Proc-Type: 4,ENCRYPTED");

    private PemFile() {}

    /**
     * The certificates in the file, at least one.
     *
     * @throws ProtectionException if there is none, or one is damaged
     */
    static List<Certificate> certificates(String file) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> certificates = new ArrayList<>();
        Matcher part = PART.matcher(text(file));
        while (part.find()) {
            if (part.group(1).endsWith("CERTIFICATE")) {
                certificates.add(certificate(part.group(2), factory, file));
            }
        }
        if (certificates.isEmpty()) {
            throw new ProtectionException("Error: Problem setting TLS options: no certificate in " + file + ".");
        }
        return certificates;
    }

    /** Those of all files in the folder; files of other kinds are passed over. */
    static List<Certificate> certificatesIn(String folder) throws IOException, CertificateException {
        List<Certificate> certificates = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path(folder), Files::isRegularFile)) {
            for (Path file : files) {
                if (text(file.toString()).contains("CERTIFICATE-----")) {
                    certificates.addAll(certificates(file.toString()));
                }
            }
        } catch (IOException missing) {
            throw new ProtectionException("Error: Problem setting TLS options: File not found.", missing);
        }
        return certificates;
    }

    /**
     * The private key in the file.
     *
     * @param open the public key of the certificate that it belongs to
     * @throws ProtectionException if there is none that can be used, or it belongs to another certificate
     */
    static PrivateKey key(String file, PublicKey open) throws NoSuchAlgorithmException {
        String text = text(file);
        if (LOCKED.matcher(text).find()) {
            throw inOtherForm(file);
        }
        byte[] key = PemKey.read(text)
                .orElseThrow(() ->
                        new ProtectionException("Error: Problem setting TLS options: no private key in " + file + "."));
        try {
            PrivateKey secret =
                    KeyFactory.getInstance(open.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(key));
            if (PemKey.isPair(secret, open)) {
                return secret;
            }
        } catch (InvalidKeySpecException ofAnotherKind) {
            // as little as one of the same kind
        }
        throw new ProtectionException(
                "Error: Problem setting TLS options: the key in " + file + " does not belong to the certificate.");
    }

    private static ProtectionException inOtherForm(String file) {
        return new ProtectionException("Error: Problem setting TLS options: " + file
                + " is no private key without a password. To get one: openssl pkcs8 -topk8 -nocrypt -in " + file
                + " -out key.pem");
    }

    private static Certificate certificate(String base64, CertificateFactory factory, String file) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return factory.generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException | IllegalArgumentException damaged) {
            throw new ProtectionException(
                    "Error: Problem setting TLS options: a certificate in " + file + " is damaged.", damaged);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(path(file), ISO_8859_1);
        } catch (IOException missing) {
            throw new ProtectionException("Error: Problem setting TLS options: File not found.", missing);
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            throw new ProtectionException("Error: Problem setting TLS options: File not found.", impossible);
        }
    }
}
