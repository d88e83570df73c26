package cn.linli.residents.web;

import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.care.Discontent;
import cn.linli.residents.care.DiscontentAction;
import cn.linli.residents.care.DiscontentStep;
import cn.linli.residents.care.Discontents;
import cn.linli.residents.care.OwnersWord;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of one dissatisfied household shows: its plan of contacts, and what came of each. */
@Component
@RequiredArgsConstructor
class CareView {

    static final Set<Role> DECIDING = EnumSet.of(Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);

    /** Into which a household may go that is content. */
    static final List<OwnerGroup> GROUPS = Arrays.stream(OwnerGroup.values())
            .filter(group -> group != OwnerGroup.DISSATISFIED)
            .toList();

    private final Discontents discontents;
    private final HouseholdLists homes;
    private final Clock clock;

    /**
     * One half month.
     *
     * @param due from when on it is late
     * @param done none while nobody was reached
     */
    public record Stretch(
            Instant since,
            Instant due,
            Duty.State state,
            @Nullable Instant done) {}

    /** What this person may do now. */
    public record May(boolean contact, boolean regroup, boolean ownWord, boolean letGo) {}

    static boolean decides(Here here) {
        return here.me().isAnyAt(here.estateId(), DECIDING);
    }

    String show(Here here, UUID id) {
        Discontent about = about(here, id);
        List<DiscontentStep> steps = new ArrayList<>(discontents.course(about));
        Collections.reverse(steps);
        here.show("steps", steps);
        Instant now = clock.instant();
        here.show(
                "plan",
                discontents.plan(about).stream()
                        .map(duty -> new Stretch(
                                duty.getSince(),
                                duty.getDue(),
                                duty.stateAt(now),
                                duty.getFulfilment() == null
                                        ? null
                                        : duty.getFulfilment().at()))
                        .toList());
        here.show("may", may(here, about));
        homes.of(here.estateId(), List.of(about.getHouseholdId())).stream()
                .findFirst()
                .ifPresent(home -> here.show("people", home.people()));
        here.offer("miss", new CareForms.Miss(null, null));
        here.offer("objection", new CareForms.Reason(null));
        here.offer(
                "regrouping",
                new CareForms.Group(
                        about.getContentment() == null
                                ? null
                                : about.getContentment().contentGroup().name()));
        return "residents/discontent";
    }

    /** What every page below a discontent shows of it. */
    Discontent about(Here here, UUID id) {
        Discontent about = discontents.of(here.estateId(), id);
        here.show("discontent", about);
        here.show("standing", about.state());
        here.show("ways", List.copyOf(OwnersWord.WAYS));
        here.show("groups", GROUPS);
        here.show("rights", Rights.of(here.me(), here.estate()));
        return about;
    }

    private static May may(Here here, Discontent about) {
        boolean works = here.me().isAnyAt(here.estateId(), Role.AT_ESTATES);
        boolean decides = works && decides(here);
        return new May(
                works && about.isPossible(DiscontentAction.CONTACT),
                decides
                        && about.isPossible(DiscontentAction.REGROUP)
                        && !about.wasHeardBy(here.me().id()),
                about.isPossible(DiscontentAction.REGROUP)
                        && about.wasHeardBy(here.me().id()),
                decides && about.isPossible(DiscontentAction.LET_GO));
    }
}
