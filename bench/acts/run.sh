#!/bin/bash
# The daily acts on an office's site: two processes on one PostgreSQL database, nginx with TLS as shipped. Prints a table.
set -eu
cd "$(dirname "$0")/../.."
: "${PGHOST:?}" "${PGPORT:=5432}" "${PGUSER:=postgres}"
: "${PROGRAM:?the built thienvan.dll}" "${PLAYWRIGHT:?folder with playwright-core in its node_modules}"
export PGHOST PGPORT PGUSER
WORK=$(mktemp -d) NAME=acts_$$ SITE=kehoach.phuong.vn OUTSIDE=${OUTSIDE:-18443} INSIDE=${INSIDE:-18081} PIDS=""
stop() {
  for pid in $PIDS; do kill "$pid" 2> /dev/null || true; done
  wait
  psql -qd postgres -c "DROP DATABASE IF EXISTS $NAME WITH (FORCE)" || true
  rm -r "$WORK"
}
trap stop EXIT

psql -qd postgres -c "CREATE DATABASE $NAME ENCODING 'UTF8' TEMPLATE template0"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=$SITE" \
  -keyout "$WORK/key.pem" -out "$WORK/cert.pem" 2> /dev/null
{
  echo "daemon off; master_process off; pid $WORK/pid; error_log $WORK/nginx.log; events {} http { access_log off;"
  for kind in client_body proxy fastcgi uwsgi scgi; do echo "${kind}_temp_path $WORK;"; done
  echo "upstream thienvan { server 127.0.0.1:$INSIDE; server 127.0.0.1:$((INSIDE + 1)); }"
  sed -n '/listen 443/,$p' deploy/nginx.conf | sed "1i server {
    s|listen 443 ssl|listen 127.0.0.1:$OUTSIDE ssl|; s|/etc/ssl/thienvan/fullchain.pem|$WORK/cert.pem|
    s|/etc/ssl/thienvan/privkey.pem|$WORK/key.pem|; s|http://127.0.0.1:5080|http://thienvan|"
  echo "}"
} > "$WORK/nginx.conf"
/usr/sbin/nginx -p "$WORK" -c "$WORK/nginx.conf" -e "$WORK/nginx.log" & PIDS="$PIDS $!"

export ConnectionStrings__ThienVan="Host=$PGHOST;Port=$PGPORT;Username=$PGUSER;Database=$NAME;Maximum Pool Size=20"
export ThienVan__PlanFile=$PWD/plans/kien-an-135.yaml ThienVan__PublicUrl="https://$SITE:$OUTSIDE/" ThienVan__TrustedProxies=127.0.0.1
export ThienVan__SignIn__PostsPerMinute=1000 DOTNET_TieredPGO=0
for port in $INSIDE $((INSIDE + 1)); do
  (cd "$WORK" && exec dotnet "$PROGRAM" serve --demo --urls "http://127.0.0.1:$port") > "$WORK/$port.log" 2>&1 & PIDS="$PIDS $!"
  until curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready"; do sleep 0.5; done
done
node bench/acts/acts.mjs "https://$SITE:$OUTSIDE" "$PLAYWRIGHT" "$@"
