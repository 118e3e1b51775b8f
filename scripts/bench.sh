# The published measurements. Sourced by ./sauda.

run_bench() {
  need_jdk
  need_node
  command -v taskset >/dev/null && [ -r /proc/self/stat ] || fail "the measurements need Linux"
  export JAVA
  case " ${*:-micro} " in *" micro "*)
    build_server
    build_micro
    ;;
  esac
  case " ${*:-aws} " in *" aws "* | *" faults "* | *" nodes "*) compile_test_programs ;; esac
  if of_a_server "$@"; then
    ready_the_server
  fi
  node bench/run.mjs "$@"
}

# Whether any of the measurements is of a running server; without names all are meant.
of_a_server() {
  local name
  [ $# -gt 0 ] || return 0
  for name in "$@"; do
    case "$name" in micro | aws | faults) ;; *) return 0 ;; esac
  done
  return 1
}

compile_test_programs() {
  need_maven
  step "Compiling the server and its tests" maven -q test-compile
  SAUDA_TEST_CLASSPATH="$(test_classpath)"
  export SAUDA_TEST_CLASSPATH
}

# The microbenchmarks of the inner loops: compiled against the server as it was just built.
build_micro() {
  local now
  now="$(fingerprint bench/micro) $(cat "$WORK/server.stamp")"
  up_to_date micro.stamp "$now" bench/micro/target/micro-benchmarks.jar && return
  need_maven
  step "Building the microbenchmarks" mvn -q -B -ntp -f bench/micro/pom.xml package
  stamp micro.stamp "$now"
}

# What the measurements of a running server need: the load tools, the pages, the server and its start-up cache.
ready_the_server() {
  need_debian wrk wrk
  need_debian gunicorn gunicorn
  /usr/bin/python3 -c 'import flask, jwt' 2>/dev/null || need_flask
  build_pages
  build_server
  step "Compiling the stream's own server" maven -q test-compile
  make_start_cache
  java_options
  [ ! -s "$START_CACHE" ] || JAVA_OPTIONS+=("-XX:AOTCache=$START_CACHE")
  SAUDA_JAVA_OPTIONS="$(printf '%s\n' "${JAVA_OPTIONS[@]}")"
  export SAUDA_JAVA_OPTIONS
}

need_flask() {
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    step "Installing Flask" install_debian python3-flask python3-jwt || fail "could not install python3-flask python3-jwt"
  else
    fail "no Flask found: install it, on Debian with: sudo apt-get install python3-flask python3-jwt"
  fi
}
