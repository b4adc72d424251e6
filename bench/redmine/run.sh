#!/bin/bash
# Redmine's list of issues and our list of tasks by turns, both signed in, with ab; a line a run, tab between.
set -eu
: "${REDMINE_URL:?}" "${THIENVAN_URL:?}" "${THIENVAN_PASSWORD:?}" "${PGHOST:?}" "${PGPORT:=5432}" "${PGUSER:=postgres}"
: "${REDMINE_PID:?of puma}" "${THIENVAN_PID:?}" "${REDMINE_DATABASE:=redmine_bench}" "${THIENVAN_DATABASE:?}"
export PGHOST PGPORT PGUSER
SECONDS_EACH=${SECONDS_EACH:-10} TURNS=${TURNS:-5} AT_ONCE=${AT_ONCE:-4} WARM=${WARM:-1500}
JAR=$(mktemp -d); trap 'rm -r "$JAR"' EXIT

cookies() { awk '$6 && !/^# /{printf "%s%s=%s", (n++ ? "; " : ""), $6, $7}' "$JAR/$1"; }
field() { grep -oP "name=\"$1\"[^>]*value=\"\K[^\"]+|value=\"\K[^\"]+(?=\"[^>]*name=\"$1\")" | head -1; }

sign_in_redmine() {
  local token; token=$(curl -s -c "$JAR/redmine" "$REDMINE_URL/login" | field authenticity_token)
  curl -s -o /dev/null -b "$JAR/redmine" -c "$JAR/redmine" --data-urlencode "authenticity_token=$token" \
    -d "username=${REDMINE_USER:-admin}" -d "password=${REDMINE_PASSWORD:-admin}" "$REDMINE_URL/login"
}

sign_in_thienvan() {
  local form; form=$(curl -s -c "$JAR/thienvan" "$THIENVAN_URL/dang-nhap")
  curl -s -o /dev/null -b "$JAR/thienvan" -c "$JAR/thienvan" \
    --data-urlencode "__RequestVerificationToken=$(field __RequestVerificationToken <<< "$form")" \
    --data-urlencode "_handler=$(field _handler <<< "$form")" \
    -d "Form.Name=${THIENVAN_USER:-chutich}" --data-urlencode "Form.Password=$THIENVAN_PASSWORD" "$THIENVAN_URL/dang-nhap"
}

# Hundredths of a second of processor time of a server, its children and its connections' processes; what ended in between is missing.
ticks() {
  local pids; pids="$1 $(pgrep -P "$1" | tr '\n' ' ') $(psql -d postgres -Atc \
    "SELECT pid FROM pg_stat_activity WHERE datname = '$2'" | tr '\n' ' ')"
  for pid in $pids; do cat "/proc/$pid/stat" 2> /dev/null || true; done | sed 's/.*) //' | awk '{sum += $12 + $13} END {print sum + 0}'
}

run() { # name address cookies pid database
  local before answer; before=$(ticks "$4" "$5")
  answer=$(ab -q -c "$AT_ONCE" -t "$SECONDS_EACH" -n 1000000 -C "$3" "$2" 2> /dev/null)
  awk -v name="$1" -v used=$(($(ticks "$4" "$5") - before)) -v load="$(cut -d' ' -f1 /proc/loadavg)" '
    /^Complete/ {done = $3} /^Failed/ {failed = $3} /^Non-2xx/ {bad = $3} /^Requests per/ {rate = $4} /^Document Length/ {size = $3}
    $1 == "50%" {half = $2} $1 == "95%" {most = $2}
    END {printf "%s\t%s/s\tp50 %s ms\tp95 %s ms\t%s ms of processor time\t%s bytes\tfailed %d\tload %s\n",
      name, rate, half, most, (used > 0 ? sprintf("%.2f", used * 10 / done) : "?"), size, failed + bad, load}' <<< "$answer"
}

warm() { ab -q -c "$AT_ONCE" -n "$1" -C "$3" "$2" > /dev/null 2>&1; }

sign_in_redmine; sign_in_thienvan
THEIRS=$(cookies redmine) OURS=$(cookies thienvan)
warm $((WARM / 15)) "$REDMINE_URL/issues" "$THEIRS"
warm "$WARM" "$THIENVAN_URL/cong-viec" "$OURS"
for _ in $(seq "$TURNS"); do
  run "Redmine 25" "$REDMINE_URL/issues?per_page=25" "$THEIRS" "$REDMINE_PID" "$REDMINE_DATABASE"
  run "Redmine 50" "$REDMINE_URL/issues?per_page=50" "$THEIRS" "$REDMINE_PID" "$REDMINE_DATABASE"
  run "Thien Van 50" "$THIENVAN_URL/cong-viec" "$OURS" "$THIENVAN_PID" "$THIENVAN_DATABASE"
  if [ -n "${SOUGHT:-}" ]; then
    run "Thien Van 50, sought" "$THIENVAN_URL/cong-viec?tim=$SOUGHT" "$OURS" "$THIENVAN_PID" "$THIENVAN_DATABASE"
  fi
done
