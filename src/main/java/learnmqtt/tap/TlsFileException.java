package learnmqtt.tap;

import java.util.Locale;

/** A PEM file of TLS that cannot be used. */
public final class TlsFileException extends RuntimeException {
    private final Kind kind;

    /** Which file, and what is wrong with it. */
    public enum Kind {
        /** No certificate in the PEM form. */
        CERTIFICATE,
        /** No private key in the PEM form. */
        KEY,
        /** A private key with a password. */
        KEY_LOCKED,
        /** The key does not belong to the certificate. */
        KEY_OF_ANOTHER,
        /** No certificate of an authority in the PEM form. */
        AUTHORITIES;

        /** Such as {@code key-locked}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    TlsFileException(Kind kind) {
        super(kind.key());
        this.kind = kind;
    }

    TlsFileException(Kind kind, Throwable cause) {
        this(kind);
        initCause(cause);
    }

    public Kind kind() {
        return kind;
    }
}
