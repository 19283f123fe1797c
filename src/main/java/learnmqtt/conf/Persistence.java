package learnmqtt.conf;

import java.util.Optional;

/**
 * Where a broker saves what it remembers, and how often.
 *
 * @param location the {@code persistence_location}, as it was named; empty for the working directory
 * @param file the {@code persistence_file}, in that folder
 * @param autosaveSeconds from one saving to the next; 0 for only at the end
 */
public record Persistence(Optional<String> location, String file, int autosaveSeconds) {
    /**
     * The name of the file where nothing else is said: not Mosquitto's, since its form is not Mosquitto's, and both
     * brokers may run in one folder.
     */
    public static final String USUAL_FILE = "learnmqtt.db";

    /** How often where nothing else is said, in seconds. */
    public static final int USUAL_AUTOSAVE = 1_800;

    /** The file with its folder, as it is told to people. */
    public String path() {
        return location.map(folder -> folder + "/" + file).orElse(file);
    }
}
