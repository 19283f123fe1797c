package learnmqtt.broker;

import java.util.Optional;
import learnmqtt.conf.AccessRules;
import learnmqtt.conf.AclFile;
import learnmqtt.conf.BrokerConfiguration;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.conf.ConfigurationReader;
import learnmqtt.conf.PasswordFile;

/**
 * Whom a broker lets in, and what they may do.
 *
 * @param longestKeepAlive in seconds; a client of MQTT 5 that asks for more, or for none, is told to use this one
 */
public record BrokerSettings(AccessRules rules, int longestKeepAlive) {
    /** Without a file, everybody may what the file would rule. */
    public BrokerSettings(
            boolean anonymous, Optional<PasswordFile> passwords, Optional<AclFile> rights, int longestKeepAlive) {
        this(new AccessRules(anonymous, passwords, rights), longestKeepAlive);
    }

    /**
     * What a configuration asks for.
     *
     * @param passwords what its password file holds, if it names one
     * @param rights what its ACL file holds, if it names one
     */
    public static BrokerSettings of(
            BrokerConfiguration configuration, Optional<PasswordFile> passwords, Optional<AclFile> rights) {
        return new BrokerSettings(configuration.anonymous(), passwords, rights, configuration.longestKeepAlive());
    }

    /**
     * What these files ask for.
     *
     * @throws learnmqtt.conf.ConfigurationException for one that cannot be meant
     */
    public static BrokerSettings of(BrokerFiles files) {
        return files.lines(BrokerFiles.MAIN)
                .map(ConfigurationReader::read)
                .map(wanted -> of(
                        wanted,
                        wanted.passwordFile().flatMap(files::lines).map(PasswordFile::parse),
                        wanted.aclFile().flatMap(files::lines).map(AclFile::parse)))
                .orElseGet(BrokerSettings::open);
    }

    /** Lets anybody in, to everything, as a broker does that nobody has configured. */
    public static BrokerSettings open() {
        return new BrokerSettings(AccessRules.open(), 65_535);
    }
}
