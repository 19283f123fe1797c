package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import learnmqtt.broker.BrokerSettings;
import learnmqtt.conf.AclFile;
import learnmqtt.conf.BrokerConfiguration;
import learnmqtt.conf.ConfigurationException;
import learnmqtt.conf.ConfigurationReader;
import learnmqtt.conf.FileText;
import learnmqtt.conf.Listener;
import learnmqtt.conf.PasswordFile;
import learnmqtt.machine.FileReason;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.tap.Endpoint;
import learnmqtt.tap.Tls;
import learnmqtt.tap.TlsFileException;

/**
 * Reads what a configuration names from the disk. A file that is not there or cannot be read is a {@link
 * MachineTrouble}, one with wrong lines a {@link FileProblemsException}.
 */
public final class ConfigurationFiles {
    private static final String AREA = "broker";

    private final Path folder;

    /** @param folder where relative names begin: the working directory, not the folder of the configuration */
    public ConfigurationFiles(Path folder) {
        this.folder = folder;
    }

    /** The configuration in a file. */
    public BrokerConfiguration configuration(String file) {
        return parsed(file, ConfigurationReader::read);
    }

    /** What the files say that a configuration names, but for those of TLS. */
    BrokerSettings settings(BrokerConfiguration configuration) {
        Optional<PasswordFile> passwords = configuration.passwordFile().map(file -> parsed(file, PasswordFile::parse));
        Optional<AclFile> rights = configuration.aclFile().map(file -> parsed(file, AclFile::parse));
        return BrokerSettings.of(configuration, passwords, rights);
    }

    /** Where a listener listens. */
    Endpoint endpoint(Listener listener, boolean localOnly) {
        List<InetAddress> addresses = listener.address()
                .map(ConfigurationFiles::resolve)
                .orElseGet(() -> localOnly ? Endpoint.loopback() : Endpoint.everywhere());
        return new Endpoint(
                addresses,
                listener.port(),
                listener.maxConnections(),
                listener.tls().map(this::tls));
    }

    /** Where a file of this name is. */
    Path path(String file) {
        return folder.resolve(file);
    }

    private static List<InetAddress> resolve(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            throw new MachineTrouble(AREA, "host-unknown", Map.of("host", host), unknown);
        }
    }

    private Tls tls(Listener.Tls files) {
        try {
            return Tls.of(
                    text(files.certificate()),
                    text(files.key()),
                    files.authorities().map(this::text),
                    files.requireCertificate());
        } catch (TlsFileException unusable) {
            String file =
                    switch (unusable.kind()) {
                        case CERTIFICATE -> files.certificate();
                        case KEY, KEY_LOCKED, KEY_OF_ANOTHER -> files.key();
                        case AUTHORITIES -> files.authorities().orElse("");
                    };
            Map<String, String> facts = Map.of("file", file, "certificate", files.certificate());
            throw new MachineTrouble(AREA, "tls-" + unusable.kind().key(), facts, unusable);
        }
    }

    private <T> T parsed(String file, Function<List<String>, T> parser) {
        try {
            return parser.apply(FileText.lines(bytes(file)));
        } catch (ConfigurationException wrong) {
            throw new FileProblemsException(file, wrong.problems());
        }
    }

    private String text(String file) {
        return new String(bytes(file), UTF_8);
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(path(file));
        } catch (NoSuchFileException missing) {
            String place = path(file).toAbsolutePath().normalize().toString();
            throw new MachineTrouble(AREA, "file-missing", Map.of("file", place), missing);
        } catch (IOException unreadable) {
            Map<String, String> facts = Map.of("file", file, "why", FileReason.of(unreadable));
            throw new MachineTrouble(AREA, "file-unreadable", facts, unreadable);
        }
    }
}
