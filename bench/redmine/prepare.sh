#!/bin/bash
# Redmine as Debian packs it, copied to REDMINE_DIR, on a database of its own filled with fifty thousand issues.
set -eu
: "${REDMINE_DIR:?where the copy goes}" "${PGHOST:?}" "${PGPORT:=5432}" "${PGUSER:=postgres}"
export PGHOST PGPORT PGUSER
DATABASE=${REDMINE_DATABASE:-redmine_bench}
HERE=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$REDMINE_DIR"
cp -r /usr/share/redmine/. "$REDMINE_DIR"
cd "$REDMINE_DIR"
rm -f Gemfile.lock instances config/database.yml
mkdir -p instances/bench/{config,files,log,public,tmp/cache}
cat > instances/bench/config/database.yml <<YML
production:
  adapter: postgresql
  host: $PGHOST
  port: $PGPORT
  username: $PGUSER
  database: $DATABASE
  encoding: utf8
  pool: 8
YML
cp instances/bench/config/database.yml config/
sed -i "s#/usr/share/redmine/{config#$PWD/{config#" Gemfile
echo 'gem "puma"' > Gemfile.local
ruby -rsecurerandom -e 'puts SecureRandom.hex(32)' > instances/bench/config/secret_key.txt
printf "environment 'production'\nworkers 2\nthreads 4, 4\npreload_app!\n" > puma.rb

export RAILS_ENV=production REDMINE_INSTANCE=bench REDMINE_LANG=en SCHEMA=/dev/null
bundle install --local --quiet
psql -d postgres -c "CREATE DATABASE $DATABASE ENCODING 'UTF8' TEMPLATE template0"
bundle exec rake db:migrate
bundle exec rake redmine:load_default_data
psql -d "$DATABASE" -v ON_ERROR_STOP=1 -q -f "$HERE/seed.sql"
