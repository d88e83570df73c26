package cn.linli.residents.talks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface TalkWeekRepository extends Repository<TalkWeek, UUID> {

    TalkWeek save(TalkWeek week);

    boolean existsByEstateIdAndButlerIdAndMonday(UUID estateId, UUID butlerId, LocalDate monday);

    /** What was left over is made up first. */
    Optional<TalkWeek> findFirstByEstateIdAndButlerIdAndDoneAtIsNullOrderByMonday(UUID estateId, UUID butlerId);

    Optional<TalkWeek> findByEstateIdAndButlerIdAndMonday(UUID estateId, UUID butlerId, LocalDate monday);

    List<TalkWeek> findAllByEstateIdAndIdIn(UUID estateId, Collection<UUID> ids);

    List<TalkWeek> findAllByEstateIdAndMondayOrderByButlerName(UUID estateId, LocalDate monday);

    List<TalkWeek> findAllByEstateIdAndMondayBeforeAndDoneAtIsNullOrderByMondayAscButlerNameAsc(
            UUID estateId, LocalDate monday, Limit limit);
}
