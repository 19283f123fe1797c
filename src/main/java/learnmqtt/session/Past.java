package learnmqtt.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import learnmqtt.check.Cast;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;

/**
 * Code of earlier steps that follow each other, and what it needs: the files that the broker ran with, the devices that
 * played along.
 *
 * @param code in its order
 */
record Past(BrokerFiles files, Cast cast, List<String> code) {
    Past {
        code = List.copyOf(code);
    }

    /**
     * What these steps of a lesson did; steps without code are passed over.
     *
     * @param code what a step did
     */
    static List<Past> of(Lesson lesson, List<Step> steps, Function<Step, List<String>> code) {
        List<Past> stretches = new ArrayList<>();
        for (Step step : steps) {
            List<String> more = code.apply(step);
            if (!more.isEmpty()) {
                Cast cast = step instanceof Step.Task task ? task.cast() : Cast.NONE;
                Past past = new Past(lesson.brokerFiles(step), cast, more);
                int last = stretches.size() - 1;
                if (last >= 0 && stretches.get(last).goesOnWith(past)) {
                    stretches.set(last, stretches.get(last).and(more));
                } else {
                    stretches.add(past);
                }
            }
        }
        return stretches;
    }

    private boolean goesOnWith(Past next) {
        return files.equals(next.files()) && cast.isEmpty() && next.cast().isEmpty();
    }

    private Past and(List<String> more) {
        List<String> all = new ArrayList<>(code);
        all.addAll(more);
        return new Past(files, cast, all);
    }
}
