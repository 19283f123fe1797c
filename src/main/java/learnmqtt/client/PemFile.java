package learnmqtt.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of certificates and keys in the text form of OpenSSL. */
final class PemFile {
    private static final Pattern PART =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    /** What stands before a PKCS#1 key to make PKCS#8 of it: version 0, and RSA as the algorithm. */
    private static final byte[] RSA = {
        2, 1, 0, 0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0
    };

    private PemFile() {}

    /** The certificates in the file, at least one. */
    static List<Certificate> certificates(String file) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> certificates = new ArrayList<>();
        Matcher part = PART.matcher(text(file));
        while (part.find()) {
            if (part.group(1).endsWith("CERTIFICATE")) {
                certificates.add(factory.generateCertificate(new ByteArrayInputStream(bytes(part))));
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
     * The private key in the file: PKCS#8, or RSA as PKCS#1.
     *
     * @param algorithm that of the certificate's public key
     */
    static PrivateKey key(String file, String algorithm) throws GeneralSecurityException {
        Matcher part = PART.matcher(text(file));
        while (part.find()) {
            switch (part.group(1)) {
                case "PRIVATE KEY" -> {
                    return key(algorithm, bytes(part));
                }
                case "RSA PRIVATE KEY" -> {
                    if (part.group(2).contains("ENCRYPTED")) {
                        throw inOtherForm(file);
                    }
                    return key("RSA", sequence(RSA, tagged(4, bytes(part))));
                }
                case "EC PRIVATE KEY", "DSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY" -> throw inOtherForm(file);
                default -> {}
            }
        }
        throw new ProtectionException("Error: Problem setting TLS options: no private key in " + file + ".");
    }

    private static ProtectionException inOtherForm(String file) {
        return new ProtectionException("Error: Problem setting TLS options: " + file
                + " is not PKCS#8 without a password. To get one: openssl pkcs8 -topk8 -nocrypt -in " + file
                + " -out key.pem");
    }

    private static PrivateKey key(String algorithm, byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static byte[] sequence(byte[]... elements) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] element : elements) {
            content.writeBytes(element);
        }
        return tagged(0x30, content.toByteArray());
    }

    /** One value of ASN.1: tag, length, content. */
    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        if (content.length < 0x80) {
            value.write(content.length);
        } else {
            value.write(0x82);
            value.write(content.length >> 8);
            value.write(content.length);
        }
        value.writeBytes(content);
        return value.toByteArray();
    }

    private static byte[] bytes(Matcher part) {
        return Base64.getMimeDecoder().decode(part.group(2));
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
