# Shared settings. Everything runs on loopback, all data lies under $WORK.
export WORK=${WORK:-/var/tmp/linli-pace}
export PGBIN=${PGBIN:-/usr/lib/postgresql/15/bin}
export PGPORT=${PGPORT:-55432} PGHOST=127.0.0.1 PGUSER=postgres
export APP_PORT=${APP_PORT:-18080} BARE_PORT=${BARE_PORT:-18081}
export RESULTS=${RESULTS:-$WORK/results.jsonl}
export SECONDS_EACH=${SECONDS_EACH:-5} SIZES=${SIZES:-10000 100000 1000000} HOUSEHOLDS=${HOUSEHOLDS:-100000} SHEETS=${SHEETS:-100000}
export HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export ROOT=$(dirname "$HERE")
mkdir -p "$WORK"
say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }
sql() { psql -qX -v ON_ERROR_STOP=1 "$@"; }
has_database() { [ "$(psql -Atqc "select 1 from pg_database where datname = '$1'")" = 1 ]; }
# measured NAME ROOTPIDS COMMAND...: one run under load, one line in $RESULTS
measured() { local n=$1 p=$2; shift 2; python3 "$HERE/measure.py" --name "$n" --roots "$p" --out "$RESULTS" -- "$@"; }
# noted NAME JSON: one figure that is no load
noted() { python3 "$HERE/measure.py" --note "$1" "$2" --out "$RESULTS"; }
app() { "$HERE/app.sh" "$@"; }
bare() { "$HERE/bare.sh" "$@"; }
