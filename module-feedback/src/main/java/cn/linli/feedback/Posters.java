package cn.linli.feedback;

import cn.linli.kernel.estate.Estate;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes on the posters that lead owners to the form; each knows its place and nothing about who lives there.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Posters {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Households households;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Where a poster hangs.
     *
     * @param home none for a poster of a building
     * @param building the building's code
     */
    public record Place(@Nullable String home, String building) {}

    /** The place that a code stands for at this estate; empty for a code of another estate or none at all. */
    @Transactional(readOnly = true)
    public Optional<Place> behind(Estate estate, String code) {
        return jdbc.sql("select household_id, building from ticket_poster where code = :code and estate_id = :estate")
                .param("code", code)
                .param("estate", estate.getId())
                .query((row, n) -> new Hanging(row.getObject("household_id", UUID.class), row.getString("building")))
                .optional()
                .flatMap(hanging -> place(estate, hanging));
    }

    private Optional<Place> place(Estate estate, Hanging hanging) {
        if (hanging.household() == null) {
            return Optional.ofNullable(hanging.building()).map(building -> new Place(null, building));
        }
        return households
                .find(estate.getId(), hanging.household())
                .map(home -> new Place(home.label(), home.building()));
    }

    private record Hanging(
            @Nullable UUID household, @Nullable String building) {}

    /** The code of a building's poster; the same one each time. */
    public String ofBuilding(Estate estate, String building) {
        jdbc.sql(
                        "insert into ticket_poster (code, estate_id, building, made_at) values (:code, :estate, :building, :now)"
                                + " on conflict do nothing")
                .param("code", draw())
                .param("estate", estate.getId())
                .param("building", building)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select code from ticket_poster where estate_id = :estate and building = :building")
                .param("estate", estate.getId())
                .param("building", building)
                .query(String.class)
                .single();
    }

    /** The codes of homes' posters, by home; the same ones each time. */
    public Map<UUID, String> ofHomes(Estate estate, Collection<HouseholdCard> homes) {
        Map<UUID, String> codes = existing(estate, homes);
        List<HouseholdCard> without =
                homes.stream().filter(home -> !codes.containsKey(home.id())).toList();
        for (HouseholdCard home : without) {
            jdbc.sql("insert into ticket_poster (code, estate_id, household_id, made_at)"
                            + " values (:code, :estate, :home, :now) on conflict do nothing")
                    .param("code", draw())
                    .param("estate", estate.getId())
                    .param("home", home.id())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return without.isEmpty() ? codes : existing(estate, homes);
    }

    private Map<UUID, String> existing(Estate estate, Collection<HouseholdCard> homes) {
        if (homes.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> codes = new LinkedHashMap<>();
        jdbc.sql(
                        "select household_id, code from ticket_poster where estate_id = :estate and household_id = any(:homes)")
                .param("estate", estate.getId())
                .param("homes", homes.stream().map(HouseholdCard::id).toArray(UUID[]::new))
                .query(row -> {
                    codes.put(row.getObject("household_id", UUID.class), row.getString("code"));
                });
        return codes;
    }

    private String draw() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
