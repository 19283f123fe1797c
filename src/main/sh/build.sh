# Part of ./learn: building. Each build has a folder of its own in $store. "current" names the one to use; it is written
# last, so that a build broken off is never taken for a whole one, and its time is the build's beginning.

# Whether the program is built and no source is newer. Deleting a file makes its folder newer.
is_built() {
  build=
  [ ! -r "$store/current" ] || IFS= read -r build <"$store/current"
  [ -n "$build" ] && [ -f "$store/$build/learn-mqtt.jar" ] \
    && [ -z "$(find "$root/src/main" "$root/pom.xml" -newer "$store/current" 2>/dev/null)" ]
}

# Ctrl-C and the like while something is under way: ends it, leaves nothing behind.
child='' new='' locked=''
mind_signals() {
  trap 'abandon 129' HUP
  trap 'abandon 130' INT
  trap 'abandon 143' TERM
}

abandon() { # EXIT-CODE
  trap '' HUP INT TERM
  tenths=0
  while [ -n "$child" ] && kill "$child" 2>/dev/null && [ "$tenths" -lt 30 ]; do
    sleep 0.1 2>/dev/null || sleep 1
    tenths=$((tenths + 1))
  done
  [ -z "$child" ] || kill -9 "$child" 2>/dev/null
  tidy 2>/dev/null
  exit "$1"
}

tidy() {
  [ -z "$new" ] || rm -rf "${store:?}/$new"
  [ -z "$locked" ] || rm -rf "$store/lock"
  new='' locked=''
}

# One build at a time. Whoever stopped without tidying up is found out by its process id. Should two ever build
# at once all the same, each does so in its own folder, and the last one counts.
lock() {
  waited=0
  until mkdir "$store/lock" 2>/dev/null; do
    [ -d "$store/lock" ] || [ -w "$store" ] || unwritable
    holder=
    [ ! -r "$store/lock/pid" ] || read -r holder <"$store/lock/pid"
    if [ "$waited" -ge 600 ] || { [ -z "$holder" ] && [ "$waited" -ge 5 ]; } \
      || { [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; }; then
      mv "$store/lock" "$store/lock.$$" 2>/dev/null && rm -rf "$store/lock.$$"
      waited=0
      continue
    fi
    [ "$waited" -ne 1 ] || say "Another ./learn is building; waiting for it…" "다른 ./learn이 빌드하고 있어서 기다리고 있어요…"
    sleep 1
    waited=$((waited + 1))
  done
  locked=yes
  printf '%s\n' "$$" >"$store/lock/pid"
}

unwritable() {
  tidy
  refuse "Learn MQTT has to be built, and nothing can be written in $root/target: look at its permissions and the free space." \
    "Learn MQTT를 빌드해야 하는데 이 폴더에 쓸 수 없어요: $root/target (권한과 남은 공간을 확인해 주세요.)"
}

explain_failure() {
  log=$store/build.log
  if grep -q 'No space left' "$log"; then
    refuse "The build failed, because the disk is full. Details: $log" "디스크가 가득 차서 빌드하지 못했어요. 자세한 내용: $log"
  elif grep -qE 'UnknownHost|Could not transfer|Failed to fetch|offline mode' "$log"; then
    refuse "The first build downloads about 40 MB, and that failed: look at the network, then start again. Details: $log" \
      "처음 빌드할 때는 40MB쯤 내려받아야 하는데, 그게 실패했어요. 네트워크를 확인하고 다시 실행해 주세요. 자세한 내용: $log"
  fi
  grep -vE 'Re-run Maven|\[Help 1\]|full stack trace|more information about the errors|^\[ERROR\] *$' "$log" | tail -n 15 >&2
  refuse "The build failed. The whole log: $log" "빌드에 실패했어요. 전체 로그: $log"
}

# Builds into a folder of its own, with its output in the log.
run_maven() {
  (
    cd "$root" && JAVA_HOME=$home && export JAVA_HOME
    exec sh ./mvnw -q -B -U -Dquick=run "-Dbuild.folder=$store/$new" process-classes jar:jar dependency:copy-dependencies
  ) </dev/null >"$store/build.log" 2>&1 &
  child=$!
  wait "$child" && child='' && mv "$store/$new/quick/learn-mqtt.jar" "$store/$new/quick/lib" "$store/$new/"
}

build() {
  mkdir -p "$store" 2>/dev/null && [ -w "$store" ] || unwritable
  mind_signals
  lock
  if ! is_built; then
    if [ -z "$build" ]; then
      say "Building Learn MQTT once, about a minute…" "Learn MQTT를 처음 한 번 빌드하고 있어요. 1분쯤 걸려요…"
    else
      say "The sources have changed: building again, some seconds…" "소스가 바뀌어서 다시 빌드하고 있어요. 몇 초 걸려요…"
    fi
    new=$(date +%Y%m%d-%H%M%S)-$$
    { mkdir "$store/$new" && printf '%s\n' "$new" >"$store/$new/begun"; } 2>/dev/null || unwritable
    if ! run_maven; then
      child=
      tidy
      explain_failure
    fi
    rm -rf "$store/$new/quick"
    mv -f "$store/$new/begun" "$store/current"
    # A course that is still running needs its own folder: the last one stays.
    for folder in "$store"/*/; do
      case $folder in
        "$store/$new/" | "$store/${build:-none}/" | "$store/lock/") ;;
        *) rm -rf "$folder" ;;
      esac
    done
    build=$new new=
  fi
  tidy
}
