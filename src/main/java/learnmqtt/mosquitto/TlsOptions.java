package learnmqtt.mosquitto;

import java.util.List;
import java.util.Optional;

/**
 * How the connection is protected. Files are named as typed and not yet opened.
 *
 * @param cafile a PEM file of trusted certificates
 * @param capath a folder of such files
 * @param systemCertificates whether those that the system trusts are trusted too
 * @param certificate the client's own, with {@code key}: both or none
 * @param insecure whether the name in the broker's certificate may be another; its signature is checked all the same
 * @param protocols {@code TLSv1.2} and {@code TLSv1.3}, as Java names them, or the latter alone
 * @param ciphers cipher suites by their standard names; empty: the usual ones
 */
public record TlsOptions(
        Optional<String> cafile,
        Optional<String> capath,
        boolean systemCertificates,
        Optional<String> certificate,
        Optional<String> key,
        boolean insecure,
        List<String> protocols,
        List<String> ciphers) {
    public TlsOptions {
        protocols = List.copyOf(protocols);
        ciphers = List.copyOf(ciphers);
    }
}
