# Finding the tools, saying what to do when one is missing, and running steps with their progress shown.
# Sourced by ./sauda.

say() { printf '%s\n' "$*"; }

fail() {
  printf 'sauda: %s\n' "$*" >&2
  exit 2
}

# --- processes -------------------------------------------------------------------------------------------------

BACKGROUND=()

# Ends every process this script started, by its id, however the script ends.
stop_background() {
  local pid
  for pid in "${BACKGROUND[@]:-}"; do
    if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
      kill -TERM "-$pid" 2>/dev/null || kill -TERM "$pid" 2>/dev/null || true
      wait "$pid" 2>/dev/null || true
    fi
  done
  BACKGROUND=()
}
trap stop_background EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Starts a command in a process group of its own, so that its children can be ended with it.
start_background() {
  set -m
  "$@" </dev/null &
  BACKGROUND+=("$!")
  set +m
}

# step TITLE COMMAND...: runs a command with its output in a log file, shows the time it takes, and on failure
# shows the end of the log. Returns the command's exit code. In a LANE it shares the terminal with others.
step() {
  local title="$1" log started pid code=0 tick=0 counts=no
  shift
  mkdir -p "$WORK/logs"
  log="$WORK/logs/$(printf '%s' "$title" | tr -cs 'A-Za-z0-9\n' '-').log"
  started=$SECONDS
  [ ! -t 1 ] || [ -n "${LANE:-}" ] || counts=yes
  [ $counts = yes ] || say "$title ..."
  start_background "$@" >"$log" 2>&1
  pid="${BACKGROUND[${#BACKGROUND[@]} - 1]}"
  if [ $counts = yes ]; then
    while kill -0 "$pid" 2>/dev/null; do
      [ $((tick++ % 5)) -ne 0 ] || printf '\r%s ... %d s ' "$title" $((SECONDS - started))
      sleep 0.2
    done
    printf '\r'
  fi
  wait "$pid" || code=$?
  unset "BACKGROUND[${#BACKGROUND[@]}-1]"
  if [ "$code" -eq 0 ]; then
    say "$title: done in $((SECONDS - started)) s"
  else
    say "$title: FAILED after $((SECONDS - started)) s; the end of $log:"
    tail -n 80 "$log" | sed 's/^/  | /'
  fi
  return "$code"
}

# --- tools -----------------------------------------------------------------------------------------------------

# at_least WANTED FOUND: whether the dotted version FOUND is WANTED or newer.
at_least() {
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$1" ]
}

java_major() { # JAVA_HOME
  local release="$1/release"
  [ -x "$1/bin/javac" ] && [ -f "$release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release"
}

JDK_FOLDERS=(/usr/lib/jvm/* /opt/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*
  /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk@25 /usr/local/opt/openjdk@25)

# Sets JAVA_HOME and JAVA to a JDK 25: JAVA_HOME if it is one, else the first in the usual folders.
need_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "${JDK_FOLDERS[@]}"; do
    if [ -n "$home" ] && [ "$(java_major "$home" || true)" = 25 ]; then
      export JAVA_HOME="$home"
      JAVA="$home/bin/java"
      return
    fi
  done
  fail "no JDK 25 found: install one (for example Temurin 25) and set JAVA_HOME to its folder"
}

maven_version() { mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1; }

need_maven() {
  local version
  command -v mvn >/dev/null || fail "no Maven found: install Maven 3.8.7 or newer and put mvn on the PATH"
  version="$(maven_version)"
  at_least 3.8.7 "${version:-0}" || fail "Maven ${version:-of unknown version} is too old: install 3.8.7 or newer"
}

# Sets MAVEN to one that can reload: Quarkus wants 3.9 for that, and an older Maven can fetch it.
need_maven_for_reload() {
  local wanted=3.9.11
  need_maven
  MAVEN=mvn
  at_least 3.9 "$(maven_version)" && return
  MAVEN="$WORK/apache-maven-$wanted/bin/mvn"
  [ -x "$MAVEN" ] || step "Fetching Maven $wanted (reloading needs 3.9; once)" mvn -B -ntp -q \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    "-Dartifact=org.apache.maven:apache-maven:$wanted:zip:bin" "-DoutputDirectory=$WORK" ||
    fail "could not fetch Maven $wanted: install Maven 3.9 or newer"
}

need_node() {
  local version
  command -v node >/dev/null || fail "no Node.js found: install Node.js 20.9 or newer and put node on the PATH"
  command -v npm >/dev/null || fail "no npm found: install the npm that comes with Node.js 20.9 or newer"
  version="$(node --version | tr -d v)"
  at_least 20.9 "$version" || fail "Node.js $version is too old: install 20.9 or newer"
}

# need_debian COMMAND PACKAGE: installs PACKAGE where that can be done without asking, else says how.
need_debian() {
  local command="$1" package="$2"
  command -v "$command" >/dev/null && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    step "Installing $package" install_debian "$package" || fail "could not install $package: apt-get install $package"
  else
    fail "no $command found: install it, on Debian with: sudo apt-get install $package"
  fi
}

install_debian() {
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

# Sets CHROMIUM to a browser for the journeys.
need_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      CHROMIUM="$(command -v "$candidate")"
      export CHROMIUM
      return
    fi
  done
  need_debian chromium chromium
  CHROMIUM="$(command -v chromium)"
  export CHROMIUM
}
