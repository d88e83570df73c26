package cn.linli.callbacks.web;

import cn.linli.callbacks.Callbacks;
import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairAction;
import cn.linli.callbacks.RepairCourse;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.RepairStep;
import cn.linli.callbacks.Repairs;
import cn.linli.callbacks.recheck.Rechecks;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdLists;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that the page of one repair shows. */
@Component
@RequiredArgsConstructor
class RepairView {

    static final Set<Role> CLASSIFIERS = EnumSet.of(
            Role.FOREMAN,
            Role.SUPERVISOR,
            Role.ENGINEERING_SUPERVISOR,
            Role.CUSTOMER_SERVICE_LEAD,
            Role.PROJECT_MANAGER);

    /** Steps that tell what the owner has said. */
    private static final Set<RepairStep.Kind> TELLING = EnumSet.of(RepairStep.Kind.FIXED, RepairStep.Kind.NOT_FIXED);

    private final Repairs repairs;
    private final Callbacks callbacks;
    private final RepairCourse course;
    private final HouseholdLists homes;
    private final Duties duties;
    private final Rechecks rechecks;
    private final Clock clock;

    /**
     * A duty of the repair.
     *
     * @param end the last day on which it is kept
     */
    public record Due(
            String clause,
            Duty.State state,
            Instant end,
            @Nullable Instant done) {}

    /** Whoever works here may call. */
    public record Calling(boolean seePhones) {}

    /** Why this person does not ask, where that is so. */
    public record Asking(boolean may, @Nullable String why) {}

    String show(Here here, UUID id) {
        Repair repair = about(here, id);
        boolean hidden = RecheckController.isQuality(here) && rechecks.isToAsk(here.estateId(), id);
        here.show("hidden", hidden);
        List<RepairStep> steps = new ArrayList<>(course.of(repair));
        Collections.reverse(steps);
        if (hidden) {
            steps.removeIf(step -> TELLING.contains(step.kind()));
        }
        here.show("steps", steps);
        here.show("duties", duties(here, repair));
        here.show("asking", asking(here, repair));
        boolean works = here.me().isAnyAt(here.estateId(), Role.AT_ESTATES);
        here.show("works", works);
        here.show(
                "classifies",
                repair.isPossible(RepairAction.CLASSIFY)
                        && repair.getKind() != RepairKind.REDONE
                        && repair.getRainstormId() == null
                        && here.me().isAnyAt(here.estateId(), CLASSIFIERS));
        here.show("calling", new Calling(works));
        homes.of(here.estateId(), List.of(repair.getHouseholdId())).stream()
                .findFirst()
                .ifPresent(home -> here.show("people", home.people()));
        here.offer("miss", CallbackForms.Miss.begun(repair.getKind()));
        return "callbacks/repair";
    }

    /** What every page below a repair shows of it. */
    Repair about(Here here, UUID id) {
        Repair repair = repairs.of(here.estateId(), id);
        here.show("repair", repair);
        here.show("standing", repair.state());
        here.show("ways", List.copyOf(repair.getKind().getWays()));
        here.show("shown", new Shown(here.estate().getZone()));
        return repair;
    }

    Asking asking(Here here, Repair repair) {
        if (!repair.isPossible(RepairAction.ASK) || !here.me().isAnyAt(here.estateId(), Role.AT_ESTATES)) {
            return new Asking(false, null);
        }
        if (repair.isWorkOf(here.me().id())) {
            return new Asking(false, "callback.ownWork");
        }
        boolean ranked = repair.getKind() != RepairKind.REDONE
                || callbacks
                        .visitors(here.estateId())
                        .include(repair.getWorkerId(), here.me().id());
        return ranked ? new Asking(true, null) : new Asking(false, "callback.rank." + repair.getKind());
    }

    private List<Due> duties(Here here, Repair repair) {
        Instant now = clock.instant();
        return duties.about(here.estateId(), repair.subject()).stream()
                .map(duty -> new Due(
                        duty.getStandard(),
                        duty.stateAt(now),
                        duty.getDue(),
                        duty.getFulfilment() == null
                                ? null
                                : duty.getFulfilment().at()))
                .toList();
    }
}
