package learnmqtt.lesson.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learnmqtt.check.Nearest;
import learnmqtt.lesson.Lesson;

/** What must hold between the lessons of a course: ids that differ, and nothing that requires what comes later. */
final class LessonOrder {
    private LessonOrder() {}

    /** The three lists are of the same lessons, in the order of the course. */
    static void check(List<Lesson> lessons, List<Page> pages, List<Problems> problems) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lessons.size(); i++) {
            String id = lessons.get(i).id();
            Integer earlier = id.isEmpty() ? null : places.putIfAbsent(id, i);
            if (earlier != null) {
                problems.get(i)
                        .add(
                                pages.get(i).front().line("id"),
                                "lesson-twice",
                                Map.of("id", id, "file", problems.get(earlier).file()));
            }
        }
        List<String> ids = lessons.stream()
                .map(Lesson::id)
                .filter(Header::isKebabCase)
                .distinct()
                .toList();
        boolean allKnown =
                lessons.stream().map(Lesson::id).allMatch(Header::isKebabCase); // else it may be the missing one
        for (int i = 0; i < lessons.size(); i++) {
            for (String required : lessons.get(i).requires()) {
                Integer place = places.get(required);
                int line = pages.get(i).front().line("requires");
                if (place == null && (allKnown || Nearest.closeTo(required, ids).isPresent())) {
                    problems.get(i).unknown(line, "requires", required, ids);
                } else if (place != null && place >= i) {
                    problems.get(i).add(line, "requires-later", Map.of("id", required));
                }
            }
        }
    }
}
