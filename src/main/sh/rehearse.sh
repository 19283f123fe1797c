# Part of ./learn: the archive of loaded classes, which makes the start faster. It comes from a short rehearsal of the
# program, once for each JDK and build. Whatever goes wrong there, the program starts without it.

# Whether the archive is this JDK's and as it was made: a damaged one can crash the virtual machine.
is_rehearsed() {
  known='' size=''
  [ ! -r "$shared.note" ] || { IFS= read -r known && IFS= read -r size; } <"$shared.note"
  [ "$known" = "$root $home $version" ] || return 1
  # No size: the rehearsal failed, and is not tried again.
  [ -z "$size" ] || [ -n "$(find "$shared" -size "${size}c" ! -newer "$shared.note" 2>/dev/null)" ]
}

rehearse() {
  archive=
  shared=$store/$build/$major$kind.jsa
  if ! is_rehearsed; then
    [ -w "$store/$build" ] || return 0
    [ -z "$known" ] || say "Getting ready for this Java once, some seconds…" "이 Java에 맞게 한 번 준비하고 있어요. 몇 초 걸려요…"
    mind_signals
    rm -f "$shared"
    new=$build/$major$kind.jsa.$$ size=
    (archive=-XX:ArchiveClassesAtExit=$store/$new && program '' --warm-up${kind:+-$kind}) </dev/null >"$store/rehearsal.log" 2>&1 &
    child=$!
    tenths=0
    while kill -0 "$child" 2>/dev/null && [ "$tenths" -lt 600 ]; do
      sleep 0.1 2>/dev/null || sleep 1
      tenths=$((tenths + 1))
    done
    kill -9 "$child" 2>/dev/null
    if wait "$child" && [ -s "$store/$new" ]; then
      size=$(($(wc -c <"$store/$new")))
      mv -f "$store/$new" "$shared"
    fi 2>/dev/null
    child=
    tidy
    printf '%s\n' "$root $home $version" "$size" >"$shared.note"
  fi
  [ -z "$size" ] || archive=-XX:SharedArchiveFile=$shared
}
