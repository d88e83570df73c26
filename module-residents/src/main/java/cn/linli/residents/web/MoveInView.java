package cn.linli.residents.web;

import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.movein.DoneStep;
import cn.linli.residents.movein.MoveIn;
import cn.linli.residents.movein.MoveInStep;
import cn.linli.residents.movein.MoveIns;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of one move-in shows: each step with its date, its role and what came of it. */
@Component
@RequiredArgsConstructor
class MoveInView {

    private static final Set<Role> PLANNING =
            Set.of(Role.BUTLER, Role.FRONT_DESK, Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);

    private final MoveIns moveIns;
    private final Clock clock;

    /**
     * One step as the list shows it.
     *
     * @param until the last day on which it is in time
     * @param may whether this person may do it now
     */
    public record Rung(
            MoveInStep step,
            Role role,
            String clause,
            Duty.@Nullable State state,
            LocalDate until,
            @Nullable DoneStep done,
            boolean may) {}

    static boolean plans(Here here) {
        return here.me().isAnyAt(here.estateId(), PLANNING);
    }

    String show(Here here, UUID id) {
        MoveIn moveIn = about(here, id);
        Map<MoveInStep, DoneStep> done = moveIns.done(moveIn);
        Map<MoveInStep, Duty> owed = moveIns.owed(moveIn);
        Instant now = clock.instant();
        here.show(
                "rungs",
                Arrays.stream(MoveInStep.values())
                        .map(step -> rung(here, moveIn, step, done.get(step), owed.get(step), now))
                        .toList());
        here.show("problems", moveIns.problems(moveIn));
        boolean works = here.me().isAnyAt(here.estateId(), Role.AT_ESTATES);
        here.show("works", works && moveIn.isRunning());
        here.show("plans", plans(here) && moveIn.isRunning() && !done.containsKey(MoveInStep.PRESENCE));
        here.offer("problem", new MoveInForms.Problem(null, null));
        here.offer("change", new MoveInForms.Change(moveIn.getMovesOn().toString(), null));
        here.offer("off", new MoveInForms.Reason(null));
        Map<String, String> yesNo = new LinkedHashMap<>();
        yesNo.put("yes", here.say("moveIns.small.yes"));
        yesNo.put("no", here.say("moveIns.small.no"));
        here.show("yesNo", yesNo);
        return "residents/move-in";
    }

    MoveIn about(Here here, UUID id) {
        MoveIn moveIn = moveIns.of(here.estateId(), id);
        here.show("moveIn", moveIn);
        return moveIn;
    }

    private Rung rung(
            Here here, MoveIn moveIn, MoveInStep step, @Nullable DoneStep done, @Nullable Duty duty, Instant now) {
        LocalDate today = here.estate().today(clock);
        boolean begun =
                !today.isBefore(step.from(moveIn.getMovesOn(), here.estate().dateOf(moveIn.getEnteredAt())));
        return new Rung(
                step,
                step.getRole(),
                step.getStandard().code(),
                duty == null ? null : duty.stateAt(now),
                duty == null
                        ? moveIn.getMovesOn()
                        : here.estate().dateOf(duty.getDue().minusMillis(1)),
                done,
                done == null
                        && begun
                        && moveIn.isRunning()
                        && here.me().isAnyAt(here.estateId(), Role.AT_ESTATES)
                        && step.isFor(here.me().rolesAt(here.estateId())));
    }
}
