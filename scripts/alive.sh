#!/usr/bin/env bash
# Whether the server on this machine answers: exit code 0 if /health/live says so. Needs nothing but bash.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${API_PORT:-4000}"
printf 'GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
IFS= read -r -t 4 answer <&3
[[ $answer == "HTTP/1.1 200 "* ]]
