package cn.linli.callbacks.incoming;

import cn.linli.callbacks.RepairSource;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which numbers repairs came in from elsewhere, and with which content; added, never changed. */
@Component
@RequiredArgsConstructor
class ArrivalLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A number, and what came under it first. */
    record Arrival(String number, RepairSource source, String content) {}

    /** Whether it is the first under its number; of several at the same moment, the others wait until it is settled. */
    boolean enter(UUID estate, RepairSource source, SentRepair sent, @Nullable UUID token) {
        return jdbc.sql("insert into repair_arrival (estate_id, number, source, content, token_id, arrived_at)"
                                + " values (:estate, :number, :source, :content, :token, :at)"
                                + " on conflict (estate_id, number) do nothing")
                        .param("estate", estate)
                        .param("number", sent.number())
                        .param("source", source.name())
                        .param("content", sent.content())
                        .param("token", token)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Arrival> find(UUID estate, String number) {
        return Optional.ofNullable(find(estate, List.of(number)).get(number));
    }

    Map<String, Arrival> find(UUID estate, Collection<String> numbers) {
        return jdbc
                .sql(
                        "select number, source, content from repair_arrival where estate_id = :estate and number = any(:numbers)")
                .param("estate", estate)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> new Arrival(
                        row.getString("number"),
                        RepairSource.valueOf(row.getString("source")),
                        row.getString("content")))
                .list()
                .stream()
                .collect(Collectors.toMap(Arrival::number, Function.identity()));
    }
}
