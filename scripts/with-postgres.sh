#!/usr/bin/env bash
# scripts/with-postgres.sh [--install] COMMAND…
# Runs a command with a private PostgreSQL server on loopback, in a temporary folder, as an unprivileged user; its
# address is in TEST_DATABASE_URL, and it is gone when the command has ended. --install brings Debian's package
# where it is missing; without it, or where that is not possible, the command does not run.
set -euo pipefail

install=false
if [ "${1:-}" = --install ]; then
  install=true
  shift
fi
if [ $# -eq 0 ]; then
  echo "usage: $0 [--install] COMMAND…" >&2
  exit 2
fi

# The newest of Debian's, or whatever is in the PATH.
find_programs() {
  local folder
  folder=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  if [ -n "$folder" ] && [ -x "$folder/initdb" ]; then echo "$folder"; return; fi
  folder=$(command -v initdb || true)
  if [ -n "$folder" ]; then dirname "$(readlink -f "$folder")"; fi
}

programs=$(find_programs || true)
if [ -z "$programs" ] && $install; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update
  # Debian's package would start a server of its own.
  apt-get install -y --no-install-recommends postgresql-common
  sed -i 's/^#\? *create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
  apt-get install -y --no-install-recommends postgresql
  programs=$(find_programs || true)
fi
if [ -z "$programs" ]; then
  echo "PostgreSQL is not installed (Debian: apt-get install postgresql, or call $0 with --install as root)." >&2
  exit 1
fi

# PostgreSQL does not run as root.
as=()
if [ "$(id -u)" -eq 0 ]; then
  account=nobody
  if id postgres >/dev/null 2>&1; then account=postgres; fi
  as=(runuser -u "$account" --)
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/zeren-postgres.XXXXXX")
stop() {
  (cd "$folder" && "${as[@]}" "$programs/pg_ctl" stop -D "$folder/data" -m immediate >/dev/null 2>&1) || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "$password" >"$folder/password"
if [ "${#as[@]}" -gt 0 ]; then chown -R "$account" "$folder"; fi
(
  cd "$folder"
  "${as[@]}" "$programs/initdb" -D data -U zeren --pwfile=password --auth=scram-sha-256 -E UTF8 --locale=C.UTF-8 >initdb.log 2>&1 ||
    { cat initdb.log >&2; exit 1; }
)

# Another program can take a port between the choice and the start: then another one is tried.
for _ in 1 2 3 4 5; do
  port=$((20000 + RANDOM % 12000))
  options="-h 127.0.0.1 -p $port -k '' -c max_connections=60"
  if (cd "$folder" && "${as[@]}" "$programs/pg_ctl" start -w -D data -l server.log -o "$options" >/dev/null 2>&1); then
    started=true
    break
  fi
done
if [ -z "${started:-}" ]; then
  cat "$folder/server.log" >&2
  exit 1
fi

export TEST_DATABASE_URL="postgres://zeren:$password@127.0.0.1:$port/postgres"
status=0
"$@" || status=$?
exit "$status"
