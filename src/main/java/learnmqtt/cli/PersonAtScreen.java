package learnmqtt.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnmqtt.session.Happening;
import learnmqtt.session.Inbox;
import learnmqtt.session.Screen;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.terminal.TerminalScreen;

/** Whoever sits at a screen that is open. What happens while they think is kept for later. */
final class PersonAtScreen implements Person {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final TerminalScreen screen;
    private final Inbox inbox;

    PersonAtScreen(TerminalScreen screen, Inbox inbox) {
        this.screen = screen;
        this.inbox = inbox;
    }

    @Override
    public boolean isThere() {
        return !screen.isPiped();
    }

    @Override
    public void tell(List<Sentence> sentences) {
        sentences.forEach(screen::show);
    }

    @Override
    public Optional<String> ask(List<Sentence> sentences) throws InterruptedException {
        tell(sentences);
        screen.ask(new Screen.Prompt(0, 0, Screen.Prompt.Kind.PORT, ""));
        List<Happening> meanwhile = new ArrayList<>();
        try {
            while (true) {
                Optional<Happening> happening = inbox.take(PATIENCE);
                if (happening.isEmpty()
                        || happening.get() instanceof Happening.Interrupted
                        || happening.get() instanceof Happening.EndOfInput) {
                    return Optional.empty();
                } else if (happening.get() instanceof Happening.Typed typed) {
                    return Optional.of(typed.line());
                }
                meanwhile.add(happening.get());
            }
        } finally {
            meanwhile.forEach(inbox::post);
        }
    }
}
