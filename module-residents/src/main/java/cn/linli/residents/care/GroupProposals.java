package cn.linli.residents.care;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonCard;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Low scores propose that a household is not satisfied; nobody comes into that group by a number alone.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class GroupProposals {

    private static final int MOST = 100;

    private final GroupProposalRepository repository;
    private final Discontents discontents;
    private final DiscontentNotices notices;
    private final Households households;
    private final Journal journal;
    private final Clock clock;

    /**
     * An owner has scored something. Low, it proposes the household, once for each thing that was scored, and not where it is contacted
     * already or waits for an answer.
     */
    public void heard(UUID estate, UUID household, LowScore score) {
        if (!score.isLow()
                || discontents.running(estate, household).isPresent()
                || repository.isKnown(estate, household, score.sourceType(), score.sourceId())) {
            return;
        }
        households.find(estate, household).ifPresent(home -> {
            GroupProposal proposal = repository.save(new GroupProposal(home, score, clock.instant()));
            journal.note("group.proposed", estate, GroupProposal.SUBJECT, proposal.getId());
            notices.proposed(proposal);
        });
    }

    /** The household is contacted from now on. */
    public void confirm(UUID estate, UUID id, Actor by) {
        journal.note("group.confirmed", estate, GroupProposal.SUBJECT, id);
        GroupProposal proposal = of(estate, id);
        proposal.confirm(by, clock.instant());
        HouseholdCard home = households.of(estate, proposal.getHouseholdId());
        PersonCard person = home.contactPerson().orElseThrow(() -> Refused.because("discontent.proposal.nobody"));
        discontents.begin(estate, home, proposal.getBecause(), by);
        households.regroup(estate, person.id(), OwnerGroup.DISSATISFIED);
    }

    public void refuse(UUID estate, UUID id, String reason, Actor by) {
        journal.note("group.refused", estate, GroupProposal.SUBJECT, id);
        of(estate, id).refuse(reason, by, clock.instant());
    }

    @Transactional(readOnly = true)
    public GroupProposal of(UUID estate, UUID id) {
        return repository.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("group proposal " + id));
    }

    /** What waits for an answer, the longest first. */
    @Transactional(readOnly = true)
    public List<GroupProposal> open(UUID estate) {
        return repository.open(estate, Limit.of(MOST));
    }
}
