package learnmqtt.cli;

import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Option;

/** {@code ./learn author}: what is for those who write lessons. */
final class AuthorCommand implements Command {
    @Override
    public String name() {
        return "author";
    }

    @Override
    public List<Option> heeded() {
        return List.of(Options.LANG);
    }

    @Override
    public int run(Line line) {
        throw line.refused("subcommand-missing", Map.of("commands", AuthorCheckCommand.WORD));
    }
}
