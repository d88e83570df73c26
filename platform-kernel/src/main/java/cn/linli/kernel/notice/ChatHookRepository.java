package cn.linli.kernel.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface ChatHookRepository extends Repository<ChatHook, UUID> {

    ChatHook save(ChatHook hook);

    void delete(ChatHook hook);

    Optional<ChatHook> findById(UUID id);

    List<ChatHook> findByEstateOrderByAddedAt(UUID estate);

    List<ChatHook> findByEstateIsNullOrderByAddedAt();

    default List<ChatHook> of(@Nullable UUID estate) {
        return estate == null ? findByEstateIsNullOrderByAddedAt() : findByEstateOrderByAddedAt(estate);
    }

    /** The estate's own hooks, and the company's where it has none. */
    default List<ChatHook> inForce(@Nullable UUID estate) {
        List<ChatHook> own = of(estate);
        return own.isEmpty() && estate != null ? of(null) : own;
    }
}
