# Part of ./learn: what it says before the program can speak for itself. At a terminal sentences are broken at blanks,
# elsewhere each is one line.

# ENGLISH KOREAN [COMMAND]: the command, which is somewhere in the sentence, stays whole, so that it can be copied.
say() {
  [ "$language" = en ] || set -- "$2" "$2" "${3:-}"
  columns=
  [ ! -t 2 ] || columns=$(stty size <&2 2>/dev/null)
  columns=${columns#* }
  if [ "${columns:-0}" -gt 0 ] && broken=$(broken_at_blanks "$1" "${3:-}" "$columns" 2>/dev/null); then
    set -- "$broken"
  fi
  printf '%s\n' "$1" >&2
}

# Counts bytes, which every awk can: three of them are a Korean syllable, two columns wide.
broken_at_blanks() { # SENTENCE COMMAND COLUMNS
  # shellcheck disable=SC2016 # the dollars are awk's
  sentence=$1 command=$2 LC_ALL=C awk -v columns="$3" '
    function width(text, ascii) {
      ascii = gsub(/[ -~]/, "", text)
      return ascii + length(text) * 2 / length("가")
    }
    BEGIN {
      sentence = ENVIRON["sentence"]
      whole = command = ENVIRON["command"]
      gsub(/ /, "\001", whole)
      at = index(sentence, command)
      if (command != "" && at > 0)
        sentence = substr(sentence, 1, at - 1) whole substr(sentence, at + length(command))
      count = split(sentence, words, " ")
      for (i = 1; i <= count; i++) {
        word = words[i]
        gsub(/\001/, " ", word)
        if (i > 1 && width(line " " word) > columns) {
          print line
          line = word
        } else
          line = i > 1 ? line " " word : word
      }
      print line
    }'
}

refuse() { # ENGLISH KOREAN [COMMAND]
  say "$@"
  exit 3
}
