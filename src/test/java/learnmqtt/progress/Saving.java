package learnmqtt.progress;

import java.nio.file.Path;
import java.util.List;

/** A program that saves again and again, and prints a number after each time. */
final class Saving {
    private Saving() {}

    public static void main(String[] arguments) {
        ProgressStore store = new ProgressStore(Path.of(arguments[0]));
        String lesson = arguments[1];
        int times = Integer.parseInt(arguments[2]);
        store.load();
        for (int i = 0; i < times; i++) {
            String step = "step-" + i;
            Stored saved = store.update(progress -> progress.done(lesson, step, List.of("x".repeat(200))));
            System.out.println(saved.trouble().map(Trouble::toString).orElse(Integer.toString(i)));
        }
    }
}
