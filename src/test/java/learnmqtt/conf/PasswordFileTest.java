package learnmqtt.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import learnmqtt.broker.Mosquitto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatMosquittoHasHashedIsRead() throws Exception {
        Path file = Files.createFile(folder.resolve("passwords"));
        Mosquitto.run("mosquitto_passwd", List.of("-b", file.toString(), "ann", "비밀 번호"));
        Mosquitto.run("mosquitto_passwd", List.of("-b", "-H", "sha512", file.toString(), "bob", "secret"));
        PasswordFile users = PasswordFile.parse(Files.readAllLines(file));
        assertTrue(users.admits("ann", "비밀 번호".getBytes(UTF_8)));
        assertFalse(users.admits("ann", "secret".getBytes(UTF_8)));
        assertFalse(users.admits("ann", new byte[] {(byte) 0xff}));
        assertTrue(users.admits("bob", "secret".getBytes(UTF_8)));
        assertFalse(users.admits("bob", new byte[0]));
        assertFalse(users.admits("cid", "secret".getBytes(UTF_8)));
    }

    @Test
    void anEmptyPasswordLetsNobodyInNotEvenWhoseItIs() throws Exception {
        Path file = Files.createFile(folder.resolve("passwords"));
        Mosquitto.run("mosquitto_passwd", List.of("-b", file.toString(), "eve", ""));
        PasswordFile users = PasswordFile.parse(Files.readAllLines(file));
        assertFalse(users.admits("eve", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann:secret",
                "ann",
                ":$7$101$YQ==$YQ==",
                "ann:$7$none$YQ==$YQ==",
                "ann:$7$0$YQ==$YQ==",
                "ann:$6$?$YQ=="
            })
    void whatCannotBeMeantIsNamedWithItsLine(String line) {
        ConfigurationException refusal =
                assertThrows(ConfigurationException.class, () -> PasswordFile.parse(List.of("# users", "", line)));
        assertEquals(List.of(new Problem(3, Problem.Kind.PASSWORD_LINE, Map.of())), refusal.problems());
    }
}
