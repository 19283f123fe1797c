package learnmqtt.machine;

import java.util.ArrayList;
import java.util.List;

/** Whether the terminal can show the course, and whether keys can be taken from it. */
final class TerminalCheck implements Check {
    private static final int USABLE = 40;

    private final TerminalAbilities terminal;

    TerminalCheck(TerminalAbilities terminal) {
        this.terminal = terminal;
    }

    @Override
    public String about() {
        return "terminal";
    }

    @Override
    public List<Observation> look() {
        if (!terminal.interactive()) {
            return List.of(Observation.ok(about(), Statement.of("terminal-pipe")));
        }
        List<Observation> observations = new ArrayList<>();
        String type = terminal.type().isEmpty() ? "?" : terminal.type();
        if (!terminal.editing()) {
            observations.add(Observation.note(about(), Statement.of("terminal-dumb", "type", type)));
        } else {
            observations.add(Observation.ok(
                    about(),
                    Statement.of(
                            terminal.colours() > 0 ? "terminal-fine" : "terminal-grey",
                            "type",
                            type,
                            "width",
                            terminal.width())));
        }
        if (terminal.width() < USABLE) {
            observations.add(Observation.note(
                    about(), Statement.of("terminal-narrow", "width", terminal.width(), "least", USABLE)));
        }
        return observations;
    }
}
