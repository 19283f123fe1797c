package learnmqtt.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For zsh with its completion system, which {@code compinit} starts; shows what each word means. */
final class ZshScript {
    private static final String HEAD = """
            #compdef %1$s
            # Completion for %1$s in zsh. To have it in every terminal, write into ~/.zshrc:
            #   autoload -Uz compinit && compinit
            #   source <(/path/to/%1$s completion zsh)

            """;

    private static final String WALK = """
            _%1$s() {
              local word='' command='' flag='' kind='' given=0 i
              local -a choices
              for ((i = 2; i < CURRENT; i++)); do
                word=$words[i]
                if [[ -n $flag ]]; then
                  flag=''
                elif [[ $word == -* ]]; then
                  ! _%1$s_value "$command" "$word" || flag=$word
                elif _%1$s_is_command "${command:+$command }$word"; then
                  command=${command:+$command }$word
                else
                  given=$((given + 1))
                fi
              done
              if [[ -z $flag && $PREFIX == --*\\=* ]]; then
                flag=${PREFIX%%%%\\=*}
                compset -P '*='
              fi
              kind='' choices=()
              if [[ -n $flag ]]; then
                _%1$s_value "$command" "$flag"
              elif [[ $PREFIX == -* ]]; then
                _%1$s_flags "$command"
              else
                _%1$s_words "$command" "$given"
              fi
              case $kind in
                files) _files ;;
                folders) _files -/ ;;
                flags) _describe -o option choices ;;
                words) _describe word choices ;;
              esac
            }

            if [[ $funcstack[1] == _%1$s ]]; then
              _%1$s "$@"
            else
              compdef _%1$s %1$s
            fi
            """;

    private static final String ANYTHING = "kind=";

    private final Grammar grammar;

    ZshScript(Grammar grammar) {
        this.grammar = grammar;
    }

    String text() {
        String name = grammar.program();
        Map<String, String> flags = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (Command command : grammar.commands()) {
            List<Word> all = command.flags().stream()
                    .flatMap(flag -> flag.names().stream().map(one -> new Word(one, flag.meaning())))
                    .toList();
            flags.put(Quoting.posix(command.path()), "kind=flags choices=(" + choices(all) + ")");
            words.put(Quoting.given(command), takes(command.words()).equals(ANYTHING) ? "" : takes(command.words()));
        }
        grammar.takers().forEach((value, takers) -> values.put(Quoting.cases(takers), takes(value)));
        return HEAD.formatted(name) + Quoting.lookups(grammar, flags, words, values) + WALK.formatted(name);
    }

    private static String takes(Values values) {
        if (values instanceof Values.Words words) {
            return "kind=words choices=(" + choices(words.words()) + ")";
        }
        return values instanceof Values.Files
                ? "kind=files"
                : values instanceof Values.Folders ? "kind=folders" : ANYTHING;
    }

    /** Name and meaning with a colon between; in a name it would have to be quoted. */
    private static String choices(List<Word> words) {
        return words.stream()
                .map(word -> word.text().replace(":", "\\:") + (word.meaning().isEmpty() ? "" : ":" + word.meaning()))
                .map(Quoting::posix)
                .collect(Collectors.joining(" "));
    }
}
