package cn.linli.residents.care;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which homes somebody lives in who is not satisfied, and where that and what is running do not agree. */
@Component
@RequiredArgsConstructor
class DissatisfiedHomes {

    private static final String RUNNING = "select d.id from household_discontent d join estate e on e.id = d.estate_id"
            + " where e.zone = :zone and d.ended_at is null";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    /** Also by what the running transaction has changed and not yet written. */
    boolean has(UUID estate, UUID household) {
        entities.flush();
        return jdbc.sql("select exists (select from household_person where estate_id = :estate"
                        + " and household_id = :household and owner_group = 'DISSATISFIED' and moved_out_on is null)")
                .param("estate", estate)
                .param("household", household)
                .query(Boolean.class)
                .single();
    }

    /** By the estate. */
    Map<UUID, List<UUID>> withoutContacts(ZoneId zone) {
        return jdbc
                .sql("select distinct p.estate_id, p.household_id from household_person p"
                        + " join estate e on e.id = p.estate_id where e.zone = :zone and p.owner_group = 'DISSATISFIED'"
                        + " and p.moved_out_on is null and not exists (select from household_discontent d"
                        + " where d.household_id = p.household_id and d.ended_at is null)")
                .param("zone", zone.getId())
                .query((row, n) ->
                        Map.entry(row.getObject("estate_id", UUID.class), row.getObject("household_id", UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Those that run although nobody of the group is there any more. */
    List<UUID> left(ZoneId zone) {
        return jdbc.sql(RUNNING
                        + " and not exists (select from household_person p where p.household_id = d.household_id"
                        + " and p.owner_group = 'DISSATISFIED' and p.moved_out_on is null)")
                .param("zone", zone.getId())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those that run where a patch changes hands on this day. */
    List<UUID> changingHands(ZoneId zone, LocalDate on) {
        return jdbc.sql(RUNNING
                        + " and exists (select from butler_change c where c.estate_id = d.estate_id and c.since = :on)")
                .param("zone", zone.getId())
                .param("on", on)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> running(UUID estate) {
        return jdbc.sql("select id from household_discontent where estate_id = :estate and ended_at is null")
                .param("estate", estate)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
