#!/bin/bash
# The bare stack: Spring, Security, Thymeleaf and JDBC with no product in them. bare.sh build | start [JVM options] | stop | pid
. "$(dirname "$0")/env.sh"
B=$WORK/bare
case $1 in
build) mkdir -p "$B"; cp -r "$HERE/bare/." "$B/"; "$ROOT/mvnw" -q -B ${MVN_OPTIONS:-} -f "$B/pom.xml" -DskipTests package;;
start)
  shift; cd "$B"
  export SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$PGPORT/${BARE_DB:-raw1000000}" SERVER_PORT=$BARE_PORT
  setsid ${JAVA:-java} ${HEAP:--Xmx512m} "$@" ${BARE_RUN:--jar target/bare-1.jar} >"$B/log" 2>&1 </dev/null &
  echo $! >"$B/pid"
  python3 "$HERE/first_answer.py" "http://127.0.0.1:$BARE_PORT/thymeleaf" $!;;
stop)
  kill "$(cat "$B/pid")" 2>/dev/null
  while kill -0 "$(cat "$B/pid")" 2>/dev/null; do sleep 0.2; done;;
pid) cat "$B/pid";;
*) echo "build|start|stop|pid"; exit 2;;
esac
