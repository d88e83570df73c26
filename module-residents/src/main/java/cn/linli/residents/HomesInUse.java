package cn.linli.residents;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows to which homes some matter of any room refers.
 */
@Component
@RequiredArgsConstructor
public class HomesInUse {

    private final ObjectProvider<HomeInUse> rooms;
    private final JdbcClient jdbc;

    /** Those of the homes that some matter refers to. */
    public Set<UUID> amongst(UUID estate, Collection<UUID> homes) {
        Set<UUID> found = new HashSet<>();
        rooms.orderedStream()
                .flatMap(room -> room.tables().stream())
                .forEach(table -> jdbc.sql("select distinct household_id from " + table
                                + " where estate_id = :estate and household_id = any(:homes)")
                        .param("estate", estate)
                        .param("homes", homes.toArray(UUID[]::new))
                        .query(row -> {
                            found.add(row.getObject(1, UUID.class));
                        }));
        return found;
    }
}
