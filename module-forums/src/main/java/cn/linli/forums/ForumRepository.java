package cn.linli.forums;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ForumRepository extends Repository<Forum, UUID> {

    Forum save(Forum forum);

    Optional<Forum> findByEstateIdAndId(UUID estate, UUID id);

    /** Two who act on one forum at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Forum> findForUpdateByEstateIdAndId(UUID estate, UUID id);

    Optional<Forum> findByEstateIdAndMinutesId(UUID estate, UUID minutes);

    List<Forum> findAllByEstateIdAndQuarterOrderByNumber(UUID estate, String quarter);

    @Query("select session.estateId from ForumSession session where session.token = :token")
    Optional<UUID> findEstateByToken(String token);

    @Query("select forum from Forum forum join forum.sessions session where session.token = :token")
    Optional<Forum> findByToken(String token);

    /** Of all estates. */
    @Query("select forum from Forum forum where forum.heldOn is not null"
            + " and forum.minutesSubmittedAt is null and forum.filed.at is null")
    List<Forum> withoutMinutes();
}
