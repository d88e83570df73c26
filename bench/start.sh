#!/bin/bash
# How quickly an image starts, without Docker: the steps of the Dockerfile by hand, the same for both sides.
# start.sh prepare | product | bare; the latter two print the seconds to the first page.
. "$(dirname "$0")/env.sh"
export JAVA=${JAVA25:-/usr/lib/jvm/temurin-25-jdk-amd64/bin/java}
JAR=$(ls "$ROOT"/platform-app/target/platform-app-*.jar | grep -v -e sources -e javadoc | head -1)
I=$WORK/image
train() { # NAME JAR
  rm -rf "${I:?}/$1"; mkdir -p "$I/$1"; cd "$I/$1"
  "$JAVA" -Djarmode=tools -jar "$2" extract --destination . --application-filename "$1.jar" --force >/dev/null
  "$JAVA" -XX:AOTCacheOutput="$1.aot" -Dspring.context.exit=onRefresh -jar "$I/$1/$1.jar" >train.log 2>&1
  ls -la "$1.aot" >/dev/null
}
case $1 in
prepare)
  export SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$PGPORT/linli0" SPRING_DATASOURCE_USERNAME=postgres SPRING_DATASOURCE_PASSWORD=none
  export LINLI_DATA=$WORK/app SERVER_ADDRESS=127.0.0.1
  SERVER_PORT=$APP_PORT train product "$JAR"
  SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$PGPORT/${BARE_DB:-raw1000000}" SERVER_PORT=$BARE_PORT train bare "$WORK/bare/target/bare-1.jar";;
product) APP_RUN="-XX:AOTCache=$I/product/product.aot -jar $I/product/product.jar" "$HERE/app.sh" start "${2:-linli1000000}";;
bare) BARE_RUN="-XX:AOTCache=$I/bare/bare.aot -jar $I/bare/bare.jar" "$HERE/bare.sh" start;;
*) echo "prepare|product|bare"; exit 2;;
esac
