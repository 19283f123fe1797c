package learnmqtt.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemFileTest {
    @TempDir
    private Path folder;

    /** Cut short in the middle of its four digits, and behind them. */
    @ParameterizedTest
    @ValueSource(strings = {"MIIDC", "MIIDCTCC", ""})
    void aDamagedCertificateIsToldWithItsFile(String base64) throws Exception {
        Path file = Files.writeString(
                folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        String told = "Error: Problem setting TLS options: a certificate in " + file + " is damaged.";
        assertEquals(
                told,
                assertThrows(ProtectionException.class, () -> PemFile.certificates(file.toString()))
                        .sentence());
        assertEquals(
                told,
                assertThrows(ProtectionException.class, () -> PemFile.certificatesIn(folder.toString()))
                        .sentence());
    }
}
