# Everything CI runs, layer by layer, with one line for each layer at the end. Sourced by ./sauda.

REPORTS="$WORK/reports"
LAYERS=() # "name passed failed skipped seconds", in the order of the first test of each
SHARED="${SAUDA_SHARED:-$ROOT/../shared}"
BUILT=yes

run_tests() {
  need_jdk
  need_maven
  need_node
  need_chromium
  rm -rf "$REPORTS" backend/target/surefire-reports infra/target/surefire-reports
  mkdir -p "$REPORTS"
  local began=$SECONDS

  layer script junit "$REPORTS/script.xml" node_tests script \
    system-test/script.test.mjs system-test/counting.test.mjs system-test/rotate-key.test.mjs system-test/cost.test.mjs
  side_by_side pages server || BUILT=no
  [ $BUILT = no ] || prepare_packaged
  side_by_side server_tests packaged_tests || true
  summary $((SECONDS - began))
}

# side_by_side LANE...: runs these functions at the same time, each in a process of its own, and counts what they tested
# in the order they are named. Whether all of them ended well.
side_by_side() {
  local name pid well=0 layer passed failed skipped seconds
  for name in "$@"; do
    start_background lane "$name"
  done
  for pid in "${BACKGROUND[@]}"; do
    wait "$pid" || well=1
  done
  BACKGROUND=()
  for name in "$@"; do
    [ -f "$REPORTS/$name.lane" ] || printf '%s\t0\t1\t0\t0\n' "$name" >"$REPORTS/$name.lane"
    while IFS=$'\t' read -r layer passed failed skipped seconds; do
      add_to_layer "$layer" "$passed" "$failed" "$skipped" "$seconds"
    done <"$REPORTS/$name.lane"
  done
  return $well
}

lane() { # NAME
  local code=0
  LANE="$1" BACKGROUND=() LAYERS=()
  trap stop_background EXIT
  trap 'exit 143' TERM
  "$1" || code=$?
  printf '%s\n' "${LAYERS[@]}" >"$REPORTS/$1.lane"
  return $code
}

pages() {
  local built=0
  check "page checks" "Packages of the pages" install_page_packages
  check "page checks" "Build of the pages" build_pages
  [ "$CHECK" = passed ] || built=1
  check "page checks" "Size of the pages" npm --prefix frontend run size
  check "page checks" "Lint of the pages" npm --prefix frontend run lint
  check "page checks" "Types of the pages" npm --prefix frontend run typecheck
  check "page checks" "API types match the contract" api_types_match
  layer "page units" vitest "$REPORTS/vitest.json" \
    npm --prefix frontend test -- --reporter=default --reporter=json --outputFile.json="$REPORTS/vitest.json"
  return $built
}

server() {
  local built=0
  check "server checks" "Format of the server" maven -q spotless:check
  check "server checks" "Build of the server" build_server
  [ "$CHECK" = passed ] || built=1
  check "server checks" "Build of the server's tests" maven -q test-compile
  [ "$CHECK" = passed ] || built=1
  check "server checks" "Packages of the server's peers" install_peer_packages
  return $built
}

server_tests() {
  layer "server tests" surefire backend/target/surefire-reports maven -q test "-Dsauda.shared=$SHARED"
  infra
  # Here because the other lane has the browser.
  [ $BUILT = no ] || layer nodes junit "$REPORTS/nodes.xml" node_tests nodes \
    system-test/messages.test.mjs system-test/moving.test.mjs system-test/nodes.test.mjs system-test/upgrade.test.mjs
}

infra() {
  check "infra checks" "Format of the infrastructure" maven_in infra -q spotless:check
  layer "infra tests" surefire infra/target/surefire-reports maven_in infra -q test
}

# The packaged program from outside: as ./sauda run starts it, on free ports, with data of its own.
prepare_packaged() {
  make_start_cache
  java_options
  [ ! -s "$START_CACHE" ] || JAVA_OPTIONS+=("-XX:AOTCache=$START_CACHE")
  SAUDA_JAVA_OPTIONS="$(printf '%s\n' "${JAVA_OPTIONS[@]}")"
  SAUDA_TEST_CLASSPATH="$(test_classpath)"
  export JAVA SAUDA_JAVA_OPTIONS SAUDA_TEST_CLASSPATH SAUDA_SHARED="$SHARED"
}

packaged_tests() {
  if [ $BUILT = no ]; then
    say "Something was not built: the tests of the packaged program count as failed."
    add_to_layer system 0 1 0 0
    add_to_layer browser 0 1 0 0
    return
  fi
  layer system junit "$REPORTS/system.xml" node_tests system \
    system-test/start.test.mjs system-test/owner.test.mjs system-test/deploy.test.mjs system-test/storm.test.mjs \
    system-test/dynamodb.test.mjs
  layer browser playwright "$REPORTS/playwright.json" env PLAYWRIGHT_JSON_OUTPUT_NAME="$REPORTS/playwright.json" \
    node scripts/with-server.mjs npm --prefix frontend run e2e -- --reporter=list,json
}

node_tests() { # NAME FILES...
  local name="$1"
  shift
  node --test --test-concurrency=1 --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=junit --test-reporter-destination="$REPORTS/$name.xml" "$@"
}

# The generated types of the pages must be those of contract/openapi.yml.
api_types_match() {
  local committed="$REPORTS/schema.ts"
  cp frontend/lib/api/schema.ts "$committed" || return 1
  npm --prefix frontend run api || return 1
  diff -u "$committed" frontend/lib/api/schema.ts
}

# check LAYER TITLE COMMAND...: one command that is right or wrong, counted as one test; CHECK says which.
check() {
  local name="$1" title="$2" began=$SECONDS
  shift 2
  if run_check "$title" "$@"; then
    CHECK=passed
    add_to_layer "$name" 1 0 0 $((SECONDS - began))
  else
    CHECK=failed
    add_to_layer "$name" 0 1 0 $((SECONDS - began))
  fi
}

# The build functions show their own steps.
run_check() {
  local title="$1"
  shift
  case "$1" in
    build_* | install_*) "$@" ;;
    *) step "$title" "$@" ;;
  esac
}

# layer NAME KIND REPORT COMMAND...: a test runner, counted from the report it writes. A runner that fails without
# a failed test, or that ran no test, counts as one failure.
layer() {
  local name="$1" kind="$2" report="$3" began=$SECONDS code=0 passed failed skipped
  shift 3
  step "Tests: $name" "$@" || code=$?
  read -r passed failed skipped < <(node scripts/count-tests.mjs "$kind" "$report" || echo 0 1 0)
  if [ "$failed" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$passed" -eq 0 ]; }; then
    failed=1
  fi
  add_to_layer "$name" "$passed" "$failed" "$skipped" $((SECONDS - began))
}

add_to_layer() { # NAME PASSED FAILED SKIPPED SECONDS
  local i name passed failed skipped seconds
  for i in "${!LAYERS[@]}"; do
    IFS=$'\t' read -r name passed failed skipped seconds <<<"${LAYERS[$i]}"
    if [ "$name" = "$1" ]; then
      LAYERS[$i]="$(printf '%s\t%d\t%d\t%d\t%d' "$name" $((passed + $2)) $((failed + $3)) $((skipped + $4)) $((seconds + $5)))"
      return
    fi
  done
  LAYERS+=("$(printf '%s\t%d\t%d\t%d\t%d' "$@")")
}

summary() { # SECONDS
  local line name passed failed skipped seconds all_passed=0 all_failed=0 all_skipped=0
  printf '\n%-16s %8s %8s %8s %8s\n' layer passed failed skipped time
  for line in "${LAYERS[@]}"; do
    IFS=$'\t' read -r name passed failed skipped seconds <<<"$line"
    printf '%-16s %8d %8d %8d %6d s\n' "$name" "$passed" "$failed" "$skipped" "$seconds"
    all_passed=$((all_passed + passed)) all_failed=$((all_failed + failed)) all_skipped=$((all_skipped + skipped))
  done
  printf '%-16s %8d %8d %8d %6d s\n\n' total "$all_passed" "$all_failed" "$all_skipped" "$1"
  say "$all_passed passed, $all_failed failed, $all_skipped skipped"
  [ "$all_failed" -eq 0 ]
}
