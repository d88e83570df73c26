package cn.linli.residents.care;

import cn.linli.residents.HomeInUse;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Homes that were ever contacted for being dissatisfied, or are proposed to be, are not taken away with an import. */
@Component
@RequiredArgsConstructor
class DiscontentHomes implements HomeInUse {

    private final JdbcClient jdbc;

    @Override
    public Set<UUID> amongst(UUID estate, Collection<UUID> households) {
        return jdbc
                .sql("select household_id from household_discontent where estate_id = :estate"
                        + " and household_id = any(:households) union select household_id from household_group_proposal"
                        + " where estate_id = :estate and household_id = any(:households)")
                .param("estate", estate)
                .param("households", households.toArray(UUID[]::new))
                .query(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }
}
