# Builds the program, then puts it into layers that change as rarely as possible.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar platform-app/target/platform-app-*.jar \
      extract --layers --destination /layers --application-filename linli.jar

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 1001 linli \
 && useradd --system --uid 1001 --gid linli --home-dir /linli linli \
 && mkdir -p /linli/data && chown -R linli:linli /linli
WORKDIR /linli
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER linli
# Starts once as far as the last bean, with a database of its own that is thrown away, and keeps what the JVM has read and
# linked by then: every later start takes it from there.
RUN LINLI_DATA=/tmp/first java -XX:AOTCacheOutput=/linli/linli.aot -Dspring.context.exit=onRefresh -jar linli.jar \
 && rm -rf /tmp/first
ENV LINLI_DATA=/linli/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70"
VOLUME /linli/data
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:AOTCache=/linli/linli.aot", "-jar", "linli.jar"]
