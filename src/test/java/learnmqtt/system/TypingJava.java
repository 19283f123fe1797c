package learnmqtt.system;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import learnmqtt.check.Diagnosis;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Step;

/**
 * Types Java at the prompt. In English the first mistake of each task, after which the learner simply goes on; in Korean
 * the last, after which everything begins afresh.
 */
record TypingJava(LearnProcess learn, Language language) implements Hands {
    /** For which address the course is read before the real one is known. */
    static final Address SOMEWHERE = new Address("127.0.0.1", 65535);

    /** What only {@code /check} says: a learner who has not come so far yet is left in peace. */
    private static final Set<Diagnosis.Id> PATIENT =
            Set.of(Diagnosis.Id.NOTHING_YET, Diagnosis.Id.GIVEN_MISSING, Diagnosis.Id.NO_DISCONNECT);

    @Override
    public void doTask(Step.Task task) throws IOException, InterruptedException {
        boolean first = language == Language.EN;
        List<Step.Wrong> wrongs = task.wrongs();
        Step.Wrong wrong = wrongs.get(first ? 0 : wrongs.size() - 1);
        type(wrong.code());
        if (PATIENT.contains(wrong.diagnosis())) {
            learn.type("/check");
        }
        learn.await("[" + wrong.diagnosis() + "]");
        boolean standsInTheWay = wrong.diagnosis() == Diagnosis.Id.FORBIDDEN_EVENT;
        if (!first || standsInTheWay) {
            learn.type("/fresh");
        }
        type(task.solution().orElseThrow());
    }

    private void type(Step.Code code) throws IOException {
        String text = code.text().strip();
        String somewhere = SOMEWHERE.host() + ":" + SOMEWHERE.port();
        learn.type(text.contains(somewhere) ? text.replace(somewhere, SOMEWHERE.host() + ":" + learn.port()) : text);
    }

    @Override
    public void close() {
        // Nothing was started.
    }
}
