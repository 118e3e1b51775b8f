# Building the pages and the server, only when their sources changed. Sourced by ./sauda.

START_CACHE="$WORK/start.aot"

checksum() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }

# fingerprint PATH...: one line that changes when any file under the paths changes, is added or goes.
fingerprint() {
  local files
  files="$(find "$@" \( -name node_modules -o -name .next -o -name out -o -name target -o -name test-results \
    -o -name playwright-report \) -prune -o -type f -print | LC_ALL=C sort)"
  {
    printf '%s\n' "$files"
    printf '%s\n' "$files" | tr '\n' '\0' | xargs -0 cat
  } | checksum
}

# up_to_date STAMP FINGERPRINT PRODUCT: whether PRODUCT was built from what FINGERPRINT says.
up_to_date() { [ -e "$3" ] && [ -f "$WORK/$1" ] && [ "$(cat "$WORK/$1")" = "$2" ]; }

stamp() {
  mkdir -p "$WORK"
  printf '%s' "$2" >"$WORK/$1"
}

# maven_in FOLDER GOAL...: Maven, tried once more when the registry failed: Maven remembers a failed download as "not
# there" until it is asked with -U.
maven_in() {
  local log folder="$1" pom="$1/pom.xml"
  shift
  mkdir -p "$WORK/logs"
  log="$WORK/logs/maven-$folder.log"
  mvn -B -ntp -f "$pom" "$@" 2>&1 | tee "$log" && return
  grep -Eq 'Could not (resolve|transfer|find)|PluginResolutionException|was not found in' "$log" || return 1
  mvn -B -ntp -U -f "$pom" "$@"
}

maven() { maven_in backend "$@"; }

install_page_packages() {
  local now
  now="$(checksum <frontend/package-lock.json) $(checksum <frontend/package.json)"
  up_to_date packages.stamp "$now" frontend/node_modules && return
  step "Fetching the packages of the pages (the first time about a minute)" \
    npm --prefix frontend install --no-audit --no-fund || return 1
  stamp packages.stamp "$(checksum <frontend/package-lock.json) $(checksum <frontend/package.json)"
}

# SNS and SQS for the tests, with a Node.js that is new enough for them.
install_peer_packages() {
  local now
  now="$(checksum <system-test/package-lock.json) $(checksum <system-test/package.json)"
  up_to_date peers.stamp "$now" system-test/node_modules && return
  step "Fetching the packages of the system tests (the first time about half a minute)" \
    npm --prefix system-test install --no-audit --no-fund || return 1
  stamp peers.stamp "$(checksum <system-test/package-lock.json) $(checksum <system-test/package.json)"
}

build_pages() {
  local now
  install_page_packages || return 1
  now="$(fingerprint frontend contract)"
  up_to_date pages.stamp "$now" frontend/out/index.html && return
  step "Building the pages (about half a minute)" env NEXT_TELEMETRY_DISABLED=1 \
    npm --prefix frontend run build || return 1
  stamp pages.stamp "$now"
}

build_server() {
  local now
  now="$(fingerprint backend/pom.xml backend/src/main backend/.mvn) $JAVA_HOME"
  up_to_date server.stamp "$now" "$APP" && return
  need_maven
  rm -f "$START_CACHE"
  step "Building the server (the first time it downloads its libraries: a few minutes)" \
    package_server || return 1
  stamp server.stamp "$now"
}

package_server() { maven -q package -Dmaven.test.skip=true; }

# The libraries of the server's tests with the tests themselves: DynamoDB Local is among them.
test_classpath() {
  local file="$WORK/test-classpath.txt"
  maven -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.includeScope=test "-Dmdep.outputFile=$file" >/dev/null || return 0
  printf '%s' "$ROOT/backend/target/test-classes:$ROOT/backend/target/classes:$(cat "$file")"
}

# A cache of loaded and linked classes that halves the time to start. It is made once per build by a short run of
# the server on ports and data of its own; without it the server starts all the same, only slower.
make_start_cache() {
  local now
  now="$(checksum <"$APP") $(cat "$WORK/server.stamp") $JAVA_HOME"
  up_to_date cache.stamp "$now" "$START_CACHE" && return
  rm -f "$START_CACHE"
  java_options
  if step "Preparing a faster start (once per build)" node scripts/make-start-cache.mjs "$START_CACHE" "$APP" \
    "$JAVA" "${JAVA_OPTIONS[@]}"; then
    stamp cache.stamp "$now"
  else
    rm -f "$START_CACHE"
    say "No start-up cache could be made: the server starts without it, about two seconds slower."
  fi
}
