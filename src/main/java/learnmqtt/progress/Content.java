package learnmqtt.progress;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import learnmqtt.json.Json;
import learnmqtt.json.Json.Members;
import learnmqtt.json.Json.Numeral;
import learnmqtt.json.JsonText;

/** What is found where progress is kept. */
sealed interface Content {
    /** There is no file. */
    record Absent() implements Content {}

    /** Progress that can be read. */
    record Known(Progress progress) implements Content {}

    /** Not what the program writes. */
    record Damaged() implements Content {}

    /** Written by a later version of the program, to be left alone. */
    record Newer() implements Content {}

    /** There, but the system does not let us read it. */
    record Unreadable(IOException why) implements Content {}

    /** What a file with this text holds. */
    static Content of(String text) {
        Optional<Json> json = JsonText.read(text);
        if (json.isEmpty()
                || !(json.get() instanceof Members root)
                || !(root.get("version").orElse(root) instanceof Numeral version)) {
            return new Damaged();
        }
        int compared = version.value().compareTo(BigDecimal.valueOf(Progress.VERSION));
        if (compared > 0) {
            return new Newer();
        }
        return compared == 0 && isWellShaped(root) ? new Known(new Progress(root)) : new Damaged();
    }

    /** Whether what this program writes as objects are objects; anything else would be lost in the next save. */
    private static boolean isWellShaped(Members root) {
        return isObject(root, "place")
                && isObject(root, "lessons")
                && root.members("lessons").values().values().stream().allMatch(Content::isLesson);
    }

    private static boolean isLesson(Json lesson) {
        return lesson instanceof Members members
                && isObject(members, "steps")
                && members.members("steps").values().values().stream().allMatch(Members.class::isInstance);
    }

    private static boolean isObject(Members members, String name) {
        return members.get(name).map(Members.class::isInstance).orElse(true);
    }
}
