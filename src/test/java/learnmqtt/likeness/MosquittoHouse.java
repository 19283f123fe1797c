package learnmqtt.likeness;

import java.util.Map;
import java.util.Optional;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.likeness.Case.House;

/** What a real Mosquitto runs with, where a case is played before one. */
enum MosquittoHouse {
    USUAL(House.MOSQUITTO, ""),
    NARROW(House.NARROW, "allow_anonymous true\nmax_packet_size 100000"),
    SPARING(House.SPARING, "allow_anonymous true\nmessage_size_limit 100000"),
    GUARDED(House.GUARDED, "allow_anonymous false\npassword_file passwords\nacl_file rights");

    /** {@code ann} with {@code secret}, in the form of mosquitto_passwd. */
    private static final String PASSWORDS = "ann:$7$101$JvZ4Ijsd9YFfEA60$K9uJ6w4Z5qhp0UFb5k6esuwA19C3JlVxDVxI93c4I/"
            + "WN9wfFuAGQ9y8gnLCMgPB2uUDDreswyD7t2ghrqZ8pqA==";

    private static final String RIGHTS = "user ann\ntopic readwrite open/#";

    private final House house;
    private final String settings;

    MosquittoHouse(House house, String settings) {
        this.house = house;
        this.settings = settings;
    }

    /** Empty if the house has another broker. */
    static Optional<MosquittoHouse> of(House house) {
        for (MosquittoHouse one : values()) {
            if (one.house == house) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The files for one that listens at this port. */
    BrokerFiles files(int port) {
        return settings.isEmpty()
                ? BrokerFiles.NONE
                : new BrokerFiles(Map.of(
                        BrokerFiles.MAIN,
                        "listener " + port + " 127.0.0.1\n" + settings,
                        "passwords",
                        PASSWORDS,
                        "rights",
                        RIGHTS));
    }
}
