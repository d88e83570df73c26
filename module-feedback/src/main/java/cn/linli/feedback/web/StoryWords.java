package cn.linli.feedback.web;

import cn.linli.feedback.StepKind;
import cn.linli.feedback.TicketStory;
import cn.linli.kernel.Actor;
import cn.linli.kernel.evidence.EvidenceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the steps of a ticket as a timeline, the latest on top. */
@Component
class StoryWords {

    /**
     * One line of the timeline.
     *
     * @param tone {@code good}, {@code bad}, {@code major} or empty
     */
    public record Event(
            String icon,
            String tone,
            String who,
            String what,
            String at,
            String words,
            boolean ownerSees,
            List<EvidenceFile> pictures,
            List<EvidenceFile> papers) {}

    List<Event> events(List<TicketStory.Step> steps, Map<UUID, EvidenceFile> files, Shown shown) {
        List<Event> events = new ArrayList<>(steps.size());
        for (TicketStory.Step step : steps) {
            List<EvidenceFile> with = step.files().stream()
                    .map(files::get)
                    .filter(Objects::nonNull)
                    .toList();
            events.add(new Event(
                    icon(step.kind()),
                    tone(step.kind()),
                    who(step, shown),
                    shown.say("desk.story." + step.kind()),
                    shown.at(step.at()),
                    words(step, shown),
                    step.ownerSees(),
                    with.stream().filter(EvidenceFile::hasThumbnail).toList(),
                    with.stream().filter(file -> !file.hasThumbnail()).toList()));
        }
        Collections.reverse(events);
        return events;
    }

    private static String who(TicketStory.Step step, Shown shown) {
        if (step.actorKind() == Actor.Kind.SYSTEM) {
            return shown.say("desk.story.system");
        }
        boolean nameless =
                step.actorKind() == Actor.Kind.OWNER && step.actorName().isBlank();
        return nameless ? shown.say("desk.story.owner") : step.actorName();
    }

    /** What was reported stands above the story already. */
    private static String words(TicketStory.Step step, Shown shown) {
        if (step.kind() == StepKind.REGISTERED) {
            return "";
        }
        int arrow = step.words().indexOf('>');
        if (step.kind() == StepKind.CLIMBED && arrow > 0) {
            return shown.say(
                    "desk.story.climbed.words",
                    shown.say("role." + step.words().substring(0, arrow)),
                    shown.say("role." + step.words().substring(arrow + 1)));
        }
        return step.words();
    }

    private static String icon(StepKind kind) {
        return switch (kind) {
            case REGISTERED -> "plus";
            case NOTE -> "edit";
            case OWNERS_WORD, INFORMED -> "message";
            case CLASSIFIED -> "filter";
            case OFFERED, ANALYSED -> "people";
            case ACCEPTED, HANDLED, CLOSED, EXTENDED -> "check";
            case DECLINED, PARTED, REOPENED, SENT_BACK -> "return";
            case TAKEN_OVER -> "person";
            case APPOINTED -> "calendar";
            case DELAY_EXPLAINED, EXTENSION_ASKED -> "clock";
            case LETTER_WRITTEN -> "mail";
            case TOLD -> "phone";
            case FORCED_CLOSING_ASKED, FORCED_CLOSED -> "lock";
            case REQUEST_REFUSED -> "cross";
            case MERGED -> "merge";
            case LINKED -> "link";
            case VISITED -> "homes";
            case CONFIRMED_IN_WRITING -> "sheet";
            case RATED -> "star";
            case CLIMBED -> "ladder";
            case NEGLECT_CONFIRMED -> "warning";
            case NEGLECT_DISMISSED -> "info";
            case SPOT_CHECKED -> "eye";
        };
    }

    private static String tone(StepKind kind) {
        return switch (kind) {
            case HANDLED, TOLD, CLOSED, ACCEPTED -> "event-good";
            case REOPENED, SENT_BACK, NEGLECT_CONFIRMED, REQUEST_REFUSED -> "event-bad";
            case CLIMBED, FORCED_CLOSED -> "event-major";
            default -> "";
        };
    }
}
