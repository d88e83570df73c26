package cn.linli.residents.movein;

import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is owed to a household that moves in: a duty for each step, by the role of the step. */
@Component
@RequiredArgsConstructor
class MoveInDuties {

    private final Duties duties;
    private final Estates estates;
    private final Posts posts;
    private final Clock clock;

    void owed(MoveIn moveIn, MoveInStep step, HouseholdCard home) {
        Estate estate = estates.of(moveIn.getEstateId());
        LocalDate today = estate.today(clock);
        duties.open(Opening.of(step.getStandard(), estate.getId(), moveIn.subject(step), clock.instant())
                .inRound(moveIn.getRound())
                .owedBy(step.getRole())
                .assignedTo(step.getRole() == Role.BUTLER ? butlerOf(home, today) : null)
                .dueBy(estate.endOf(step.until(moveIn.getMovesOn(), today))));
    }

    void kept(MoveIn moveIn, MoveInStep step, Actor by) {
        duties.fulfil(
                step.getStandard(), moveIn.getEstateId(), moveIn.subject(step), by, "move-in of " + moveIn.getHome());
    }

    void letGo(MoveIn moveIn, MoveInStep step, String reason, Actor by) {
        duties.waive(step.getStandard(), moveIn.getEstateId(), moveIn.subject(step), by, reason);
    }

    /** One reading for all steps. */
    Map<MoveInStep, Duty> latest(MoveIn moveIn) {
        Map<String, Duty> bySubject = duties.latest(
                moveIn.getEstateId(),
                MoveIn.SUBJECT,
                Arrays.stream(MoveInStep.values())
                        .map(step -> moveIn.subject(step).id())
                        .toList());
        Map<MoveInStep, Duty> found = new EnumMap<>(MoveInStep.class);
        for (MoveInStep step : MoveInStep.values()) {
            Duty duty = bySubject.get(moveIn.subject(step).id());
            if (duty != null) {
                found.put(step, duty);
            }
        }
        return found;
    }

    private @Nullable UUID butlerOf(HouseholdCard home, LocalDate today) {
        return posts.butlerOf(home.estate(), home.building(), home.unit(), today)
                .orElse(null);
    }
}
