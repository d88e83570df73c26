package cn.linli.residents.movein;

import cn.linli.residents.HomeInUse;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Homes into which somebody moves are not taken away with an import. */
@Component
@RequiredArgsConstructor
class MovingHomes implements HomeInUse {

    private final JdbcClient jdbc;

    @Override
    public Set<UUID> amongst(UUID estate, Collection<UUID> households) {
        return jdbc
                .sql("select distinct household_id from household_movein where estate_id = :estate"
                        + " and household_id = any(:households)")
                .param("estate", estate)
                .param("households", households.toArray(UUID[]::new))
                .query(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }
}
