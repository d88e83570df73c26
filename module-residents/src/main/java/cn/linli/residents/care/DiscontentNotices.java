package cn.linli.residents.care;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells those who confirm into which group a household goes that there is something to confirm. */
@Component
@RequiredArgsConstructor
class DiscontentNotices {

    private static final Set<Role> DECIDING = Set.of(Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD);

    private final Notices notices;
    private final Posts posts;
    private final Estates estates;
    private final Clock clock;

    void content(Discontent about, Actor heardBy) {
        tell(
                about.getEstateId(),
                Discontent.SUBJECT + "/" + about.getId() + "/" + about.getRound(),
                "discontent.notice.content",
                List.of(about.getHome(), heardBy.name()),
                "/discontents/" + about.getId());
    }

    void proposed(GroupProposal proposal) {
        tell(
                proposal.getEstateId(),
                GroupProposal.SUBJECT + "/" + proposal.getId(),
                "discontent.notice.proposed",
                List.of(proposal.getHome(), proposal.getBecause()),
                "/discontents#proposals");
    }

    private void tell(UUID estateId, String key, String sentence, List<String> arguments, String below) {
        Estate estate = estates.of(estateId);
        posts.holders(List.of(estateId), DECIDING, estate.today(clock))
                .getOrDefault(estateId, Set.of())
                .forEach(person -> notices.tell(new Telling(
                        person, estateId, key, sentence, arguments, "/e/" + estate.getCode() + below, false)));
    }
}
