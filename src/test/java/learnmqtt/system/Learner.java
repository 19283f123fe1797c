package learnmqtt.system;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.Step;

/** Goes through a lesson from its first step to its end: reads, answers wrongly and then right, does the tasks. */
final class Learner {
    private final LearnProcess learn;
    private final Messages messages;

    Learner(LearnProcess learn, Messages messages) {
        this.learn = learn;
        this.messages = messages;
    }

    /** Plays the whole lesson. */
    void play(Lesson lesson, Hands hands) throws Exception {
        List<Step> steps = lesson.steps();
        for (int number = 1; number <= steps.size(); number++) {
            Step step = steps.get(number - 1);
            learn.await(messages.say("terminal", "page.step", Map.of("step", "" + number, "steps", "" + steps.size())));
            if (step instanceof Step.Task task) {
                hands.doTask(task);
                learn.type("/next");
            } else if (step instanceof Step.Question question) {
                answer(question.quiz());
                learn.type("");
            } else {
                learn.type("");
            }
        }
        learn.await(messages.say("session", "lesson-complete", Map.of("lesson", lesson.title())));
    }

    private void answer(Quiz quiz) throws IOException, InterruptedException {
        int wrong = IntStream.rangeClosed(1, quiz.options().size())
                .filter(number -> !quiz.right().contains(number))
                .findFirst()
                .orElseThrow();
        choose(quiz, List.of(wrong));
        learn.await(messages.say("session", "try-again"));
        choose(quiz, List.copyOf(quiz.right()));
        learn.await(messages.say("session", "answered"));
    }

    private void choose(Quiz quiz, List<Integer> numbers) throws IOException, InterruptedException {
        learn.type(numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")));
        for (int number : numbers.stream().sorted().toList()) {
            Quiz.Option option = quiz.options().get(number - 1);
            String key = option.right() ? "quiz.right" : "quiz.wrong";
            learn.await(messages.say("terminal", key, Map.of("option", "" + number)));
            learn.await(option.remark().split("[*_\\[]", 2)[0]);
        }
    }
}
