package learnmqtt.client;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import learnmqtt.mosquitto.TlsOptions;

/** How a connection is protected, with the files read that say so. */
record Protection(MqttClientSslConfig config) {
    private static final char[] NO_PASSWORD = {};

    /** @throws ProtectionException if a file cannot be used; its sentence says which */
    static Protection of(TlsOptions options) {
        try {
            KeyManagerFactory own =
                    options.certificate().isPresent() && options.key().isPresent()
                            ? own(options.certificate().get(), options.key().get())
                            : null;
            return new Protection(MqttClientSslConfig.builder()
                    .trustManagerFactory(trust(options))
                    .keyManagerFactory(own)
                    .protocols(options.protocols().isEmpty() ? null : options.protocols())
                    .cipherSuites(options.ciphers().isEmpty() ? null : options.ciphers())
                    .hostnameVerifier(options.insecure() ? (host, session) -> true : null)
                    .build());
        } catch (GeneralSecurityException | IOException unusable) {
            throw new ProtectionException(
                    "Error: Problem setting TLS options: " + unusable.getMessage() + ".", unusable);
        }
    }

    private static TrustManagerFactory trust(TlsOptions options) throws GeneralSecurityException, IOException {
        List<Certificate> trusted = new ArrayList<>();
        if (options.cafile().isPresent()) {
            trusted.addAll(PemFile.certificates(options.cafile().get()));
        }
        if (options.capath().isPresent()) {
            trusted.addAll(PemFile.certificatesIn(options.capath().get()));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        if (options.systemCertificates()) {
            factory.init((KeyStore) null);
            for (var manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager known) {
                    trusted.addAll(List.of(known.getAcceptedIssuers()));
                }
            }
        }
        KeyStore store = empty();
        for (Certificate certificate : trusted) {
            store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        factory.init(store);
        return factory;
    }

    private static KeyManagerFactory own(String certificateFile, String keyFile)
            throws GeneralSecurityException, IOException {
        List<Certificate> chain = PemFile.certificates(certificateFile);
        PrivateKey key = PemFile.key(keyFile, chain.get(0).getPublicKey());
        KeyStore store = empty();
        store.setKeyEntry("own", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }
}
