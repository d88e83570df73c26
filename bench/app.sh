#!/bin/bash
# The product. app.sh start DATABASE [JVM options] | stop | pid
. "$(dirname "$0")/env.sh"
JAR=${JAR:-$(ls "$ROOT"/platform-app/target/platform-app-*.jar 2>/dev/null | grep -v -e sources -e javadoc 2>/dev/null | head -1)}
case $1 in
start)
  db=$2; shift 2
  mkdir -p "$WORK/app"
  cd "$WORK/app"
  export SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$PGPORT/$db" SPRING_DATASOURCE_USERNAME=postgres SPRING_DATASOURCE_PASSWORD=none
  export LINLI_DATA=$WORK/app SERVER_PORT=$APP_PORT SERVER_ADDRESS=127.0.0.1
  setsid ${JAVA:-java} ${HEAP:--Xmx512m} -Xlog:gc:file="$WORK/app/gc.log" "$@" ${APP_RUN:--jar "$JAR"} >"$WORK/app/log" 2>&1 </dev/null &
  echo $! >"$WORK/app/pid"
  python3 "$HERE/first_answer.py" "http://127.0.0.1:$APP_PORT/sign-in" $!;;
stop)
  kill "$(cat "$WORK/app/pid")" 2>/dev/null
  while kill -0 "$(cat "$WORK/app/pid")" 2>/dev/null; do sleep 0.2; done;;
pid) cat "$WORK/app/pid";;
*) echo "start DATABASE|stop|pid"; exit 2;;
esac
