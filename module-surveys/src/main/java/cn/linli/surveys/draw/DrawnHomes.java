package cn.linli.surveys.draw;

import cn.linli.residents.HomeInUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A home that was drawn once is not taken away any more. */
@Component
@RequiredArgsConstructor
class DrawnHomes implements HomeInUse {

    private final JdbcClient jdbc;

    @Override
    public Set<UUID> amongst(UUID estate, Collection<UUID> households) {
        return new HashSet<>(jdbc.sql("select distinct household_id from survey_form where estate_id = :estate"
                        + " and household_id = any(:homes)")
                .param("estate", estate)
                .param("homes", households.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
