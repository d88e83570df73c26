package cn.linli.callbacks.recheck;

import cn.linli.callbacks.Callback;
import cn.linli.callbacks.Hand;
import cn.linli.callbacks.OwnersWord;
import cn.linli.callbacks.Repair;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One owner who is asked again about one repair. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class RecheckCase {

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    @Column(updatable = false)
    private UUID recheckId;

    @Column(updatable = false)
    private UUID repairId;

    @Column(updatable = false)
    private int position;

    private int misses;

    @Embedded
    private @Nullable Callback answer;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "let_go_by"))
    @AttributeOverride(name = "name", column = @Column(name = "let_go_name"))
    @AttributeOverride(name = "at", column = @Column(name = "let_go_at"))
    private @Nullable Hand letGo;

    private @Nullable String letGoBecause;

    RecheckCase(Recheck recheck, UUID repair, int position) {
        this.id = Ids.next();
        this.estateId = recheck.getEstateId();
        this.recheckId = recheck.getId();
        this.repairId = repair;
        this.position = position;
    }

    public CaseState state() {
        if (answer != null) {
            return CaseState.ANSWERED;
        }
        return letGo == null ? CaseState.TO_ASK : CaseState.LET_GO;
    }

    public boolean isPossible(CaseAction action) {
        return action.isPossibleIn(state());
    }

    /** Nobody asks again about what they did or asked themselves. */
    void answer(Repair repair, OwnersWord word, Actor by, Instant at) {
        require(CaseAction.ANSWER);
        Callback first = repair.getCallback();
        Refused.unless(!repair.isWorkOf(by.staffId()) && (first == null || !by.is(first.by())), "recheck.own");
        this.answer = new Callback(
                at,
                by.staffId(),
                by.name(),
                word.way(),
                word.reached(),
                word.attitude(),
                word.punctuality(),
                word.quality(),
                word.fixed(),
                word.said());
    }

    void miss() {
        require(CaseAction.MISS);
        misses++;
    }

    void letGo(String reason, Actor by, Instant at) {
        require(CaseAction.LET_GO);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refused.because("callback.reason.needed", LONGEST_REASON).at("reason");
        }
        this.letGoBecause = why;
        this.letGo = new Hand(by.staffId(), by.name(), at);
    }

    private void require(CaseAction action) {
        Refused.unless(isPossible(action), "recheck.case.settled");
    }
}
