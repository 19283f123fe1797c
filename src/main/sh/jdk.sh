# Part of ./learn: which JDK. Starts none where its own description will do; what was found out is kept in $store/java.

# Reads the version and modules of the JDK in $home from its description.
read_release() {
  while IFS= read -r line; do
    value=${line#*=\"}
    value=${value%\"*}
    case $line in
      JAVA_VERSION=*) version=$value ;;
      MODULES=*) modules=$value ;;
    esac
  done <"$home/release"
}

# Finds the JDK behind the command $1: by following links, else by asking it (a stand-in, or no description).
ask_java() {
  command=$1
  while [ -h "$command" ]; do
    target=$(readlink "$command")
    case $target in
      /*) command=$target ;;
      *) command=${command%/*}/$target ;;
    esac
  done
  home=${command%/bin/java} version='' modules=''
  [ ! -r "$home/release" ] || read_release
  if [ -n "$version" ] && [ -n "$modules" ]; then
    answered=
  else
    while IFS= read -r line; do
      case $line in
        *' java.home = '*) home=${line#*= } ;;
        *' java.version = '*) version=${line#*= } ;;
      esac
    done <<EOF
$("$1" -XshowSettings:properties -version 2>&1 </dev/null)
EOF
    modules=
    for module in $("$1" --list-modules 2>/dev/null </dev/null); do
      modules="$modules ${module%%@*}"
    done
    answered=yes
  fi
  if [ -w "$store" ]; then
    { printf '%s\n' "$1" "$home" && printf '%s\n' "${answered:+$version}" "${answered:+$modules}"; } >"$store/java.$$"
    mv -f "$store/java.$$" "$store/java"
  fi
}

# Sets home, version, modules and major for the command $1. What was found out last time holds while it leads to
# the same JDK, or, where that had to be asked, while the command is no newer.
look_at() {
  known='' home='' version='' modules=''
  if [ -r "$store/java" ]; then
    { IFS= read -r known && IFS= read -r home && IFS= read -r version && IFS= read -r modules; } <"$store/java"
  fi
  if [ "$known" != "$1" ] || [ ! -x "$home/bin/java" ]; then
    ask_java "$1"
  elif [ -n "$version" ]; then
    [ -z "$(find -L "$1" -newer "$store/java" 2>/dev/null)" ] || ask_java "$1"
  elif ! [ "$1" -ef "$home/bin/java" ] 2>/dev/null; then
    ask_java "$1"
  fi
  [ -n "$version" ] || read_release
  major=${version#1.}
  major=${major%%[!0-9]*}
}

# Whether the command $1 can run the course; else the first complaint is kept.
suits() {
  [ -f "$1" ] && [ -x "$1" ] || return 1
  case $1 in
    /*) look_at "$1" ;;
    *) look_at "$PWD/$1" ;;
  esac
  if [ "${major:-0}" -lt 17 ]; then
    : "${complaint:=old}" "${found:=$1, ${version:-?}}"
    return 1
  fi
  case " $modules " in *' jdk.compiler '*)
    case " $modules " in *' jdk.jshell '*) return 0 ;; esac
    ;;
  esac
  : "${complaint:=runtime}" "${found:=$1, $version}"
  return 1
}

# How to install a JDK here.
remedy() {
  if [ "$(uname -s 2>/dev/null)" = Darwin ]; then
    printf 'brew install --cask temurin'
  elif command -v apt-get >/dev/null; then
    printf 'sudo apt install default-jdk'
  elif command -v dnf >/dev/null; then
    printf 'sudo dnf install java-latest-openjdk-devel'
  elif command -v pacman >/dev/null; then
    printf 'sudo pacman -S jdk-openjdk'
  elif command -v apk >/dev/null; then
    printf 'apk add openjdk21'
  else
    printf 'sdk install java'
  fi
}

# Sets home, version and major of the JDK to use: JAVA_HOME's, else the one on the path.
find_jdk() {
  complaint='' found=''
  if [ -n "${JAVA_HOME:-}" ] && suits "$JAVA_HOME/bin/java"; then return; fi
  if [ -x /usr/libexec/java_home ]; then # A Mac's /usr/bin/java is there without any JDK, and opens a window.
    if suits "$(/usr/libexec/java_home -v 17+ 2>/dev/null)/bin/java"; then return; fi
  fi
  java=$(command -v java) || java=
  if [ "$java" != /usr/bin/java ] || [ ! -x /usr/libexec/java_home ]; then
    if suits "$java"; then return; fi
  fi
  fix=$(remedy)
  case $complaint in
    old)
      refuse "Learn MQTT needs a JDK, version 17 or later, and this Java is older: $found. To install one: $fix (or see https://adoptium.net)" \
        "Learn MQTT를 실행하려면 JDK 17 이상이 필요한데, 지금 Java는 그보다 오래됐어요: $found. 설치 방법: $fix (또는 https://adoptium.net)" "$fix"
      ;;
    runtime)
      refuse "Learn MQTT needs a full JDK, and this Java comes without JShell and compiler: $found. To install one: $fix (or see https://adoptium.net)" \
        "Learn MQTT를 실행하려면 JDK가 필요한데, 지금 Java에는 JShell과 컴파일러가 없어요: $found. 설치 방법: $fix (또는 https://adoptium.net)" "$fix"
      ;;
    *)
      refuse "Learn MQTT needs a JDK, version 17 or later, and there is no Java here. To install one: $fix (or see https://adoptium.net)" \
        "Learn MQTT를 실행하려면 JDK 17 이상이 필요한데, 이 컴퓨터에서 Java를 찾지 못했어요. 설치 방법: $fix (또는 https://adoptium.net)" "$fix"
      ;;
  esac
}
