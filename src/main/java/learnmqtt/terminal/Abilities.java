package learnmqtt.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import learnmqtt.machine.TerminalAbilities;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** Finds out what the terminal at the standard streams can do; leaves it as it was found. */
public final class Abilities {
    private Abilities() {}

    /**
     * Asks the terminal, and what its environment says of it.
     *
     * @param environment the process's variables
     */
    public static TerminalAbilities of(Map<String, String> environment) {
        Surroundings surroundings = new Surroundings(environment);
        Charset charset = surroundings.charset();
        Optional<Terminal> terminal = SystemTerminal.open(surroundings.type(), charset);
        boolean signs = surroundings.hasSigns();
        if (terminal.isEmpty()) {
            return new TerminalAbilities(false, surroundings.type(), false, 0, surroundings.columns(), charset, signs);
        }
        try (Terminal open = terminal.get()) {
            Integer colours = open.getNumericCapability(Capability.max_colors);
            return new TerminalAbilities(
                    true,
                    surroundings.type(),
                    !surroundings.wantsPlain(),
                    colours == null ? 0 : colours,
                    SystemTerminal.width(open),
                    charset,
                    signs);
        } catch (IOException unclosable) {
            return new TerminalAbilities(
                    true, surroundings.type(), false, 0, TerminalScreen.UNKNOWN_WIDTH, charset, signs);
        }
    }
}
