package learnmqtt.conf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import learnmqtt.wire.Bytes;

/**
 * The users that may connect, in the form of Mosquitto's {@code password_file}: {@code NAME:$7$ITERATIONS$SALT$HASH}
 * with PBKDF2, or {@code NAME:$6$SALT$HASH} with SHA-512, salt and hash in Base64. A user whose password is empty does
 * not come in. Immutable.
 */
public final class PasswordFile {
    private static final int BITS = 512;

    private final Map<String, Hash> users;

    /** @param iterations 0 for a plain SHA-512 of password and salt */
    private record Hash(int iterations, Bytes salt, Bytes hash) {}

    private PasswordFile(Map<String, Hash> users) {
        this.users = Map.copyOf(users);
    }

    /**
     * Reads the lines of such a file.
     *
     * @throws ConfigurationException for the first line that cannot be meant
     */
    public static PasswordFile parse(List<String> lines) {
        Map<String, Hash> users = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                Optional<Hash> hash = colon < 1 ? Optional.empty() : hash(line.substring(colon + 1));
                if (hash.isEmpty()) {
                    throw new ConfigurationException(i + 1, Problem.Kind.PASSWORD_LINE, Map.of());
                }
                users.put(line.substring(0, colon), hash.get());
            }
        }
        return new PasswordFile(users);
    }

    private static Optional<Hash> hash(String text) {
        String[] parts = text.split("\\$", -1);
        try {
            if (parts.length == 5 && parts[1].equals("7")) {
                int iterations = Integer.parseInt(parts[2]);
                return iterations < 1
                        ? Optional.empty()
                        : Optional.of(new Hash(iterations, decode(parts[3]), decode(parts[4])));
            }
            if (parts.length == 4 && parts[1].equals("6")) {
                return Optional.of(new Hash(0, decode(parts[2]), decode(parts[3])));
            }
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Bytes decode(String base64) {
        return Bytes.of(Base64.getDecoder().decode(base64));
    }

    /** Whether there is such a user with such a password, which is never an empty one: that would be as good as none. */
    public boolean admits(String user, byte[] password) {
        Hash known = users.get(user);
        if (known == null || password.length == 0) {
            return false;
        }
        try {
            return MessageDigest.isEqual(
                    known.hash().toArray(), known.iterations() == 0 ? sha(known, password) : pbkdf2(known, password));
        } catch (CharacterCodingException notText) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] sha(Hash known, byte[] password) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        digest.update(password);
        return digest.digest(known.salt().toArray());
    }

    private static byte[] pbkdf2(Hash known, byte[] password)
            throws GeneralSecurityException, CharacterCodingException {
        char[] text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(password))
                .toString()
                .toCharArray();
        PBEKeySpec key = new PBEKeySpec(text, known.salt().toArray(), known.iterations(), BITS);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(key)
                .getEncoded();
    }
}
