package learnmqtt.conf;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of saving while the lines are read. */
final class PersistenceDraft {
    private static final int LONGEST = 999_999_999;

    private boolean wanted;
    private @Nullable String location;
    private String file = Persistence.USUAL_FILE;
    private int autosave = Persistence.USUAL_AUTOSAVE;

    void wanted(boolean saves) {
        wanted = saves;
    }

    void location(String folder) {
        location = folder;
    }

    void file(String name) {
        file = name;
    }

    void autosave(Line line, List<Problem> problems) {
        line.number(0, LONGEST, problems).ifPresent(seconds -> autosave = seconds);
    }

    /** Empty if nothing is to be saved, whatever else was said. */
    Optional<Persistence> finish() {
        return wanted ? Optional.of(new Persistence(Optional.ofNullable(location), file, autosave)) : Optional.empty();
    }
}
