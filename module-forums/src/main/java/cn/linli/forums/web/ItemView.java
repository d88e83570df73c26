package cn.linli.forums.web;

import cn.linli.forums.ForumStandard;
import cn.linli.forums.Forums;
import cn.linli.forums.items.ForumQuestions;
import cn.linli.forums.items.ItemCourse;
import cn.linli.forums.items.ItemStepKind;
import cn.linli.forums.items.RectificationItem;
import cn.linli.forums.items.RectificationItems;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Everything that the page of one rectification item shows. */
@Component
@RequiredArgsConstructor
class ItemView {

    static final String VIEW = "forums/items/item";

    private final RectificationItems items;
    private final ItemCourse course;
    private final Forums forums;
    private final ForumQuestions questions;
    private final Duties duties;
    private final Evidence evidence;
    private final MessageSource messages;
    private final Clock clock;

    /**
     * A duty of the item.
     *
     * @param end the last day on which it is kept
     */
    public record Due(
            String clause,
            int round,
            Duty.State state,
            Instant end,
            @Nullable Instant done) {}

    String show(Here here, UUID id) {
        RectificationItem item = items.of(here.estateId(), id);
        about(here, item);
        here.show("question", questions.of(here.estateId(), item.getForumId(), item.getQuestionId()));
        List<ItemCourse.Step> steps = new ArrayList<>(course.of(item));
        Collections.reverse(steps);
        here.show("steps", steps);
        here.show("files", files(here, steps));
        here.show(
                "told",
                steps.stream().filter(step -> step.kind() == ItemStepKind.TOLD).count());
        here.show("duties", duties(here, item));
        List<ItemStep> possible = possible(here, item);
        here.show("next", possible.stream().limit(1).toList());
        here.show("others", possible.stream().skip(1).toList());
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        return VIEW;
    }

    /** What every page below an item shows of it. */
    void about(Here here, RectificationItem item) {
        here.show("item", item);
        here.show("state", item.state());
        here.show("overdue", item.isOverdue(here.estate().today(clock)));
        here.show("forum", forums.of(here.estateId(), item.getForumId()));
        here.show("shown", Shown.of(here, messages));
    }

    /** Of the steps that the item's state allows, those that are this person's. */
    List<ItemStep> possible(Here here, RectificationItem item) {
        return Stream.of(ItemStep.values())
                .filter(step -> item.isPossible(step.getAction()))
                .filter(step -> here.me().isAnyAt(here.estateId(), step.getRoles()))
                .filter(step -> isTheirs(step, here, item))
                .toList();
    }

    private static boolean isTheirs(ItemStep step, Here here, RectificationItem item) {
        UUID me = here.me().id();
        boolean mine = me.equals(item.getPersonId());
        return switch (step) {
            case FINISH -> mine || here.me().isAnyAt(here.estateId(), List.of(Role.PROJECT_MANAGER));
            case VISIT ->
                !mine && item.getDone() != null && !me.equals(item.getDone().by());
            default -> true;
        };
    }

    private Map<UUID, EvidenceFile> files(Here here, List<ItemCourse.Step> steps) {
        List<UUID> ids =
                steps.stream().flatMap(step -> step.files().stream()).distinct().toList();
        return evidence.of(here.estateId(), ids).stream()
                .collect(Collectors.toMap(EvidenceFile::getId, Function.identity()));
    }

    private List<Due> duties(Here here, RectificationItem item) {
        Instant now = clock.instant();
        List<String> clauses = List.of(ForumStandard.FOR_8.code(), ForumStandard.FOR_9.code());
        return duties.about(here.estateId(), item.subject()).stream()
                .filter(duty -> clauses.contains(duty.getStandard()))
                .map(duty -> new Due(
                        duty.getStandard(),
                        duty.getRound(),
                        duty.stateAt(now),
                        duty.getDue().minusMillis(1),
                        duty.getFulfilment() == null
                                ? null
                                : duty.getFulfilment().at()))
                .toList();
    }
}
