package learnmqtt.completion;

import java.util.List;
import java.util.stream.Collectors;

/** For fish from 3.0 on; shows what each word means. */
final class FishScript {
    private static final String FOLDERS = " -a '(__fish_complete_directories)'";

    private static final String HEAD = """
            # Completion for %1$s in fish. To have it in every terminal:
            #   /path/to/%1$s completion fish >~/.config/fish/conf.d/%1$s.fish

            function __%1$s_at --description 'Whether this command is being typed; with "first", whether its argument is'
              set -l command ''
              set -l flag ''
              set -l given 0
              for word in (commandline -opc)[2..-1]
                if test -n "$flag"
                  set flag ''
                  continue
                end
                switch $word
                  case '-*'
                    switch "$command $word"
                      case %2$s
                        set flag $word
                    end
                  case '*'
                    switch (string trim -- "$command $word")
                      case %3$s
                        set command (string trim -- "$command $word")
                      case '*'
                        set given (math $given + 1)
                    end
                end
              end
              test "$command" = "$argv[1]"; or return 1
              test "$argv[2]" != first; or test $given -eq 0
            end

            complete -c %1$s -e
            complete -c %1$s -f
            """;

    private final Grammar grammar;

    FishScript(Grammar grammar) {
        this.grammar = grammar;
    }

    String text() {
        List<String> takers =
                grammar.takers().values().stream().flatMap(List::stream).toList();
        StringBuilder text =
                new StringBuilder(HEAD.formatted(grammar.program(), cases(takers), cases(grammar.paths())));
        for (Command command : grammar.commands()) {
            text.append('\n');
            String first = command.takesMore() ? "" : " first";
            words(command.words()).forEach(what -> text.append(line(command, first, what)));
            for (Flag flag : command.flags()) {
                String names = flag.names().stream().map(FishScript::name).collect(Collectors.joining());
                String value = flag.value().map(FishScript::value).orElse("");
                text.append(line(command, "", names + value + " -d " + Quoting.fish(flag.meaning())));
            }
        }
        return text.toString();
    }

    private String line(Command command, String first, String what) {
        String when = Quoting.fish("__" + grammar.program() + "_at \"" + command.path() + "\"" + first);
        return "complete -c " + grammar.program() + " -n " + when + what + "\n";
    }

    private static String name(String name) {
        return name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1);
    }

    /** What an option takes. */
    private static String value(Values values) {
        if (values instanceof Values.Words words) {
            return " -x -a "
                    + Quoting.fish(words.words().stream().map(Word::text).collect(Collectors.joining(" ")));
        }
        return values instanceof Values.Files ? " -r -F" : values instanceof Values.Folders ? " -x" + FOLDERS : " -x";
    }

    /** What stands beside options, a line for each choice. */
    private static List<String> words(Values values) {
        if (values instanceof Values.Words words) {
            return words.words().stream()
                    .map(word -> " -a " + Quoting.fish(word.text())
                            + (word.meaning().isEmpty() ? "" : " -d " + Quoting.fish(word.meaning())))
                    .toList();
        }
        return values instanceof Values.Files
                ? List.of(" -F")
                : values instanceof Values.Folders ? List.of(FOLDERS) : List.of();
    }

    private static String cases(List<String> texts) {
        return texts.stream().map(Quoting::fish).collect(Collectors.joining(" "));
    }
}
