package cn.linli.forums.items;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ForumQuestionRepository extends Repository<ForumQuestion, UUID> {

    ForumQuestion save(ForumQuestion question);

    Optional<ForumQuestion> findByEstateIdAndForumIdAndId(UUID estate, UUID forum, UUID id);

    /** Two who answer one question at the same moment: the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ForumQuestion> findForUpdateByEstateIdAndForumIdAndId(UUID estate, UUID forum, UUID id);

    List<ForumQuestion> findAllByEstateIdAndForumIdOrderByNumber(UUID estate, UUID forum);

    /** Two who write down what they hear at the same moment: each gets a number of their own, and nobody files the forum meanwhile. */
    @Query(value = "select id from forum where estate_id = :estate and id = :forum for update", nativeQuery = true)
    Optional<UUID> takeForum(UUID estate, UUID forum);
}
