package cn.linli.residents.care;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.approval.Verdict;
import cn.linli.residents.HouseholdCard;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A low score proposes that a household is not satisfied; a person says yes, or no with a reason.
 */
@Entity
@Table(name = "household_group_proposal")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class GroupProposal {

    static final String SUBJECT = "groupProposal";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID estateId;
    private UUID householdId;
    private String home;
    private String because;
    private String sourceType;
    private String sourceId;
    private @Nullable String sourceLink;
    private Instant proposedAt;

    @Embedded
    private @Nullable Decided decided;

    GroupProposal(HouseholdCard home, LowScore score, Instant at) {
        this.id = Ids.next();
        this.estateId = home.estate();
        this.householdId = home.id();
        this.home = home.label();
        this.because = score.because();
        this.sourceType = score.sourceType();
        this.sourceId = score.sourceId();
        this.sourceLink = score.sourceLink();
        this.proposedAt = at;
    }

    void confirm(Actor by, Instant at) {
        decide(new Decided(at, by.staffId(), by.name(), Verdict.YES, null));
    }

    void refuse(String reason, Actor by, Instant at) {
        decide(new Decided(at, by.staffId(), by.name(), Verdict.NO, Discontent.needed(reason)));
    }

    private void decide(Decided how) {
        Refused.unless(decided == null, "discontent.proposal.decided");
        this.decided = how;
    }
}
