package learnmqtt.completion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** For bash from 3.2 on, which a Mac comes with; needs no package of completions. */
final class BashScript {
    private static final String HEAD = """
            # Completion for %1$s in bash. To have it in every terminal, write into ~/.bashrc:
            #   source <(/path/to/%1$s completion bash)

            """;

    /** What is looked up: words, or :files, :folders, :anything. */
    private static final String WALK = """
            _%1$s() {
              local line=${COMP_LINE:0:COMP_POINT} current='' word='' command='' flag='' takes='' given=0 i prefix=''
              local words=()
              read -r -a words <<<"$line"
              [[ $line != *[[:space:]] ]] || words+=('')
              current=${words[${#words[@]} - 1]}
              for ((i = 1; i < ${#words[@]} - 1; i++)); do
                word=${words[i]}
                if [[ -n $flag ]]; then
                  flag=''
                elif [[ $word == -* ]]; then
                  ! _%1$s_value "$command" "$word" >/dev/null || flag=$word
                elif _%1$s_is_command "${command:+$command }$word"; then
                  command=${command:+$command }$word
                else
                  given=$((given + 1))
                fi
              done
              if [[ -z $flag && $current == --*=* ]]; then
                flag=${current%%%%=*}
                [[ $COMP_WORDBREAKS == *=* ]] || prefix=$flag=
                current=${current#*=}
              fi
              if [[ -n $flag ]]; then
                takes=$(_%1$s_value "$command" "$flag") || return 0
              elif [[ $current == -* ]]; then
                takes=$(_%1$s_flags "$command") || return 0
              else
                takes=$(_%1$s_words "$command" "$given") || return 0
              fi
              COMPREPLY=()
              while IFS= read -r word; do
                [[ -z $word ]] || COMPREPLY+=("$prefix$word")
              done < <(
                case $takes in
                  :files) compgen -f -- "$current" ;;
                  :folders) compgen -d -- "$current" ;;
                  :anything) ;;
                  *) compgen -W "$takes" -- "$current" ;;
                esac
              )
              case $takes in
                :files | :folders) compopt -o filenames 2>/dev/null ;;
              esac
              return 0
            }

            complete -F _%1$s %1$s ./%1$s
            """;

    private static final String ANYTHING = ":anything";

    private final Grammar grammar;

    BashScript(Grammar grammar) {
        this.grammar = grammar;
    }

    String text() {
        String name = grammar.program();
        Map<String, String> flags = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (Command command : grammar.commands()) {
            flags.put(
                    Quoting.posix(command.path()),
                    echo(command.flags().stream()
                            .flatMap(flag -> flag.names().stream())
                            .collect(Collectors.joining(" "))));
            words.put(
                    Quoting.given(command),
                    takes(command.words()).equals(ANYTHING) ? "" : echo(takes(command.words())));
        }
        grammar.takers().forEach((value, takers) -> values.put(Quoting.cases(takers), echo(takes(value))));
        return HEAD.formatted(name) + Quoting.lookups(grammar, flags, words, values) + WALK.formatted(name);
    }

    private static String echo(String text) {
        return "echo " + Quoting.posix(text);
    }

    private static String takes(Values values) {
        if (values instanceof Values.Words words) {
            return words.words().stream().map(Word::text).collect(Collectors.joining(" "));
        }
        return values instanceof Values.Files ? ":files" : values instanceof Values.Folders ? ":folders" : ANYTHING;
    }
}
