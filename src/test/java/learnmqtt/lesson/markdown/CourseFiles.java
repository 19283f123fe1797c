package learnmqtt.lesson.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Course;

/** A course in a temporary folder, and what is said of it. */
record CourseFiles(Path folder) {
    static final Address ADDRESS = new Address("127.0.0.1", 54321);

    /** A lesson with nothing wrong in it. */
    static final String GOOD = lesson("topics", "");

    static String lesson(String id, String moreFrontMatter) {
        return """
                ---
                id: %s
                title: A title
                minutes: 5
                %s---

                ## Read {#read}

                Text.
                """.formatted(id, moreFrontMatter);
    }

    /** Writes a file such as {@code en/1-topics.md}. */
    CourseFiles with(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return this;
    }

    Course read(String language) {
        return CourseReader.read(folder, language, ADDRESS);
    }

    /** What the reader refuses, a line each, as its author sees it. */
    String refused(String language) {
        try {
            return "not refused: " + read(language);
        } catch (LessonFormatException refused) {
            return sentences(refused.findings());
        }
    }

    String sentences(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        Messages messages = Messages.of(Language.EN);
        for (Finding finding : findings) {
            String sentence = messages.say(
                    finding.problem().area(),
                    finding.problem().key(),
                    finding.problem().facts());
            text.append("%s:%d: %s%n"
                    .formatted(finding.file(), finding.problem().line(), sentence)
                    .replace(folder + "/", "")
                    .replace(folder + "\\", ""));
        }
        return text.toString();
    }
}
