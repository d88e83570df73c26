package cn.linli.forums.items;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface RectificationItemRepository extends Repository<RectificationItem, UUID> {

    RectificationItem save(RectificationItem item);

    Optional<RectificationItem> findByEstateIdAndId(UUID estate, UUID id);

    /** Two who act on one item at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RectificationItem> findForUpdateByEstateIdAndId(UUID estate, UUID id);

    List<RectificationItem> findAllByEstateIdAndForumIdOrderByNumber(UUID estate, UUID forum);
}
