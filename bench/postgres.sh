#!/bin/bash
# PostgreSQL 15 from Debian with a data folder and a port of its own, on loopback, run as the user `postgres`, durable as it comes.
. "$(dirname "$0")/env.sh"
DATA=$WORK/postgres
case $1 in
start)
  if [ ! -s "$DATA/PG_VERSION" ]; then
    mkdir -p "$DATA"; chown postgres "$DATA"; chmod 711 "$WORK"
    runuser -u postgres -- "$PGBIN/initdb" -D "$DATA" -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
    cat >> "$DATA/postgresql.conf" <<C
listen_addresses = '127.0.0.1'
port = $PGPORT
unix_socket_directories = '/tmp'
shared_buffers = 1GB
max_wal_size = 4GB
checkpoint_timeout = 15min
maintenance_work_mem = 512MB
max_connections = 100
C
  fi
  runuser -u postgres -- "$PGBIN/pg_ctl" -D "$DATA" status >/dev/null || runuser -u postgres -- "$PGBIN/pg_ctl" -D "$DATA" -l "$DATA/log" -w start >/dev/null;;
stop) runuser -u postgres -- "$PGBIN/pg_ctl" -D "$DATA" -m fast -w stop >/dev/null;;
pid) head -1 "$DATA/postmaster.pid";;
*) echo "start|stop|pid"; exit 2;;
esac
