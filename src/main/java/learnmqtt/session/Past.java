package learnmqtt.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;

/**
 * Code of earlier steps that follow each other while the broker runs with the same files.
 *
 * @param code in its order
 */
record Past(BrokerFiles files, List<String> code) {
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
                BrokerFiles files = lesson.brokerFiles(step);
                int last = stretches.size() - 1;
                if (last >= 0 && stretches.get(last).files().equals(files)) {
                    stretches.set(last, stretches.get(last).and(more));
                } else {
                    stretches.add(new Past(files, more));
                }
            }
        }
        return stretches;
    }

    private Past and(List<String> more) {
        List<String> all = new ArrayList<>(code);
        all.addAll(more);
        return new Past(files, all);
    }
}
