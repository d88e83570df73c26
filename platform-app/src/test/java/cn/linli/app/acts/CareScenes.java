package cn.linli.app.acts;

import cn.linli.kernel.Actor;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.care.Discontents;
import cn.linli.residents.care.GroupProposals;
import cn.linli.residents.movein.MoveInStep;
import cn.linli.residents.movein.MoveIns;
import cn.linli.testing.Cast.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Brings what is done for households where it shall stand, as the room's own façades do it. */
@RequiredArgsConstructor
final class CareScenes {

    /** As long ago as a day of moving in can be entered: the first month is full. */
    private static final int A_MONTH = 31;

    private final Discontents discontents;
    private final GroupProposals proposals;
    private final MoveIns moveIns;
    private final AutowireCapableBeanFactory beans;
    private final Clock clock;

    /** Where a household that is not satisfied can stand. */
    enum DiscontentSituation {
        RUNNING,
        MISSED_ONCE,
        /** The butler has heard that it is content. */
        CONTENT,
        /** The customer-service lead has heard it, who would confirm it. */
        CONTENT_BY_ITS_JUDGE,
        REGROUPED,
        LET_GO
    }

    /** Where a household proposed for that group can stand. */
    enum ProposalSituation {
        OPEN,
        CONFIRMED,
        REFUSED
    }

    /** Where moving in can stand. */
    enum MoveInSituation {
        PLANNED,
        REMINDED,
        /** Somebody was there on the day: the home is lived in. */
        MOVED,
        ALL_DONE,
        CALLED_OFF
    }

    UUID discontent(Stage stage, DiscontentSituation situation) {
        OtherActs things = beans.createBean(OtherActs.class);
        Actor lead = stage.customerServiceLead().asActor();
        if (situation == DiscontentSituation.CONTENT || situation == DiscontentSituation.REGROUPED) {
            UUID content = things.content(stage);
            if (situation == DiscontentSituation.REGROUPED) {
                discontents.regroup(stage.id(), content, OwnerGroup.GENERAL, lead);
            }
            return content;
        }
        UUID discontent = things.discontent(stage);
        switch (situation) {
            case MISSED_ONCE -> discontents.miss(stage.id(), discontent, OtherActs.BY_TELEPHONE, "没人接", lead);
            case CONTENT_BY_ITS_JUDGE -> discontents.contact(stage.id(), discontent, OtherActs.IS_CONTENT, lead);
            case LET_GO -> discontents.letGo(stage.id(), discontent, "登记错了户", lead);
            default -> {}
        }
        return discontent;
    }

    UUID proposal(Stage stage, ProposalSituation situation) {
        UUID proposal = beans.createBean(OtherActs.class).proposal(stage);
        Actor lead = stage.customerServiceLead().asActor();
        switch (situation) {
            case OPEN -> {}
            case CONFIRMED -> proposals.confirm(stage.id(), proposal, lead);
            case REFUSED -> proposals.refuse(stage.id(), proposal, "按错了分", lead);
        }
        return proposal;
    }

    UUID moveIn(Stage stage, MoveInSituation situation) {
        LocalDate today = stage.estate().today(clock);
        LocalDate day = situation == MoveInSituation.ALL_DONE ? today.minusDays(A_MONTH) : today;
        UUID moveIn = moveIns.plan(
                stage.id(),
                beans.createBean(OtherActs.class).home(stage),
                day,
                stage.butler().asActor());
        switch (situation) {
            case PLANNED -> {}
            case REMINDED -> finish(stage, moveIn, MoveInStep.REMINDER, today);
            case MOVED -> finish(stage, moveIn, MoveInStep.PRESENCE, today);
            case ALL_DONE -> {
                for (MoveInStep step : MoveInStep.values()) {
                    finish(stage, moveIn, step, today);
                }
            }
            case CALLED_OFF ->
                moveIns.callOff(stage.id(), moveIn, "房子又卖了", stage.butler().asActor());
        }
        return moveIn;
    }

    private void finish(Stage stage, UUID moveIn, MoveInStep step, LocalDate on) {
        moveIns.finish(
                stage.id(), moveIn, step, on, "已办好", stage.projectManager().asActor());
    }
}
