# The published measurements. Sourced by ./sauda.

run_bench() {
  need_jdk
  need_node
  command -v taskset >/dev/null && [ -r /proc/self/stat ] || fail "the measurements need Linux"
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
  export JAVA SAUDA_JAVA_OPTIONS
  node bench/run.mjs "$@"
}

need_flask() {
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    step "Installing Flask" install_debian python3-flask python3-jwt || fail "could not install python3-flask python3-jwt"
  else
    fail "no Flask found: install it, on Debian with: sudo apt-get install python3-flask python3-jwt"
  fi
}
