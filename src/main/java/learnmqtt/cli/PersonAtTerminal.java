package learnmqtt.cli;

import java.util.List;
import java.util.Optional;
import learnmqtt.i18n.Messages;
import learnmqtt.session.Inbox;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.terminal.TerminalScreen;

/**
 * Whoever sits at the terminal, for which a screen is opened only while there is something to ask: what comes later reads
 * the terminal by itself.
 */
final class PersonAtTerminal implements Person {
    private final Surroundings surroundings;
    private final Workshop workshop;
    private final Messages messages;

    PersonAtTerminal(Surroundings surroundings, Workshop workshop, Messages messages) {
        this.surroundings = surroundings;
        this.workshop = workshop;
        this.messages = messages;
    }

    @Override
    public boolean isThere() {
        return workshop.abilities().interactive();
    }

    @Override
    public void tell(List<Sentence> sentences) {
        sentences.forEach(one -> surroundings.err().tell(messages.say(one.area(), one.key(), one.facts())));
    }

    @Override
    public Optional<String> ask(List<Sentence> sentences) throws InterruptedException {
        Inbox inbox = new Inbox();
        try (TerminalScreen screen = workshop.screen(messages.language(), Optional.empty(), inbox, Optional::empty)) {
            return new PersonAtScreen(screen, inbox).ask(sentences);
        }
    }
}
