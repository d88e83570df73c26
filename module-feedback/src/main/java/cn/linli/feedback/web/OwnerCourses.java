package cn.linli.feedback.web;

import cn.linli.feedback.Handling;
import cn.linli.feedback.Letters;
import cn.linli.feedback.Rating;
import cn.linli.feedback.Ratings;
import cn.linli.feedback.StepKind;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketAction;
import cn.linli.feedback.TicketState;
import cn.linli.feedback.TicketStory;
import cn.linli.feedback.TicketStory.Step;
import cn.linli.feedback.web.OwnerCourse.LetterLine;
import cn.linli.feedback.web.OwnerCourse.Line;
import cn.linli.feedback.web.OwnerCourse.Photo;
import cn.linli.feedback.web.OwnerCourse.Result;
import cn.linli.feedback.web.OwnerCourse.Stage;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Staff;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells a ticket's story to its owner: what the owner may see, in an owner's words, and nothing else. */
@Component
@RequiredArgsConstructor
class OwnerCourses {

    /** What an owner is shown, each with its picture; a step of any other kind stays inside the house. */
    private static final Map<StepKind, String> SHOWN = new EnumMap<>(Map.ofEntries(
            Map.entry(StepKind.REGISTERED, "ticket"),
            Map.entry(StepKind.OWNERS_WORD, "message"),
            Map.entry(StepKind.APPOINTED, "calendar"),
            Map.entry(StepKind.INFORMED, "phone"),
            Map.entry(StepKind.DELAY_EXPLAINED, "clock"),
            Map.entry(StepKind.VISITED, "homes"),
            Map.entry(StepKind.TOLD, "check"),
            Map.entry(StepKind.CLOSED, "check"),
            Map.entry(StepKind.FORCED_CLOSED, "check"),
            Map.entry(StepKind.REOPENED, "return"),
            Map.entry(StepKind.SENT_BACK, "return"),
            Map.entry(StepKind.RATED, "star")));

    private final TicketStory story;
    private final Letters letters;
    private final Ratings ratings;
    private final Evidence evidence;
    private final Staff staff;
    private final OwnerPromises promises;
    private final OwnerDates dates;
    private final MessageSource messages;

    OwnerCourse of(Estate estate, Ticket ticket, Locale language) {
        List<Rating> scores = ratings.of(ticket.getId());
        Rating present = scores.stream()
                .filter(score -> score.getRound() == ticket.getRound())
                .findFirst()
                .orElse(null);
        boolean answered = ticket.isAnswered();
        boolean closed = ticket.state() == TicketState.CLOSED;
        return new OwnerCourse(
                ticket,
                promises.of(estate, ticket, language),
                stages(estate, ticket, language),
                lines(estate, ticket, scores, language),
                answered ? result(ticket) : null,
                letterLines(estate, ticket, language),
                present,
                answered && !closed && !ticket.lacksMajorMatters(),
                answered,
                present == null && ticket.can(TicketAction.RATE),
                ticket.can(TicketAction.ADD_OWNERS_WORD));
    }

    /** The files that the owner of this ticket may open: those of the steps that the owner sees. */
    List<UUID> filesOf(Ticket ticket) {
        return shown(ticket).stream().flatMap(step -> step.files().stream()).toList();
    }

    private List<Step> shown(Ticket ticket) {
        return story.of(ticket.getId()).stream()
                .filter(step -> step.ownerSees() && SHOWN.containsKey(step.kind()))
                .toList();
    }

    private static @Nullable Result result(Ticket ticket) {
        Handling handling = ticket.getHandling();
        return handling == null ? null : new Result(handling.result(), handling.advice());
    }

    private List<Line> lines(Estate estate, Ticket ticket, List<Rating> scores, Locale language) {
        List<Step> steps = shown(ticket);
        Map<UUID, EvidenceFile> files =
                evidence
                        .of(
                                estate.getId(),
                                steps.stream()
                                        .flatMap(step -> step.files().stream())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(EvidenceFile::getId, Function.identity()));
        Iterator<Rating> score = scores.iterator();
        List<Line> lines = new ArrayList<>();
        for (Step step : steps) {
            String words =
                    step.kind() == StepKind.RATED && score.hasNext() ? scored(score.next(), language) : step.words();
            lines.add(new Line(
                    SHOWN.getOrDefault(step.kind(), "message"),
                    dates.moment(estate, step.at(), language),
                    who(estate, step, language),
                    messages.getMessage("owner.step." + step.kind(), null, language),
                    words,
                    step.files().stream()
                            .filter(files::containsKey)
                            .map(files::get)
                            .map(file -> new Photo(file.getId(), file.getName(), file.hasThumbnail()))
                            .toList()));
        }
        return lines;
    }

    private String scored(Rating rating, Locale language) {
        String words = rating.getWords() == null ? "" : rating.getWords();
        return messages.getMessage(
                        "owner.scored",
                        new Object[] {rating.getAttitude(), rating.getTimeliness(), rating.getResult()},
                        language)
                + (words.isBlank() ? "" : "\n" + words);
    }

    /** It was the owner who told us, also where a colleague wrote it down. */
    private String who(Estate estate, Step step, Locale language) {
        return switch (step.kind() == StepKind.REGISTERED ? Actor.Kind.OWNER : step.actorKind()) {
            case OWNER -> messages.getMessage("owner.you", null, language);
            case STAFF -> step.actorName();
            case SYSTEM -> estate.nameIn(language);
        };
    }

    /** Letters are the owner's once the result of their round was told. */
    private List<LetterLine> letterLines(Estate estate, Ticket ticket, Locale language) {
        return letters.of(ticket.getId()).stream()
                .filter(letter -> letter.round() < ticket.getRound() || ticket.isAnswered())
                .map(letter -> new LetterLine(letter, dates.day(estate, estate.dateOf(letter.writtenAt()), language)))
                .toList();
    }

    private List<Stage> stages(Estate estate, Ticket ticket, Locale language) {
        if (!ticket.getReport().kind().asksForAnswer()) {
            return List.of();
        }
        int present = switch (ticket.state()) {
            case OPEN, FOLLOWING -> 2;
            case HANDLED -> 3;
            case TOLD -> 4;
            case CLOSED -> 5;
        };
        String[] when = {
            dates.moment(estate, ticket.getRegisteredAt(), language),
            null,
            ticket.getTelling() == null
                    ? null
                    : dates.moment(estate, ticket.getTelling().at(), language),
            ticket.getClosure() == null
                    ? null
                    : dates.moment(estate, ticket.getClosure().at(), language)
        };
        List<Stage> stages = new ArrayList<>();
        for (int number = 1; number <= when.length; number++) {
            stages.add(new Stage(
                    messages.getMessage("owner.stage." + number, null, language),
                    number == 2 && present == 2 ? handler(ticket) : null,
                    when[number - 1],
                    number < present
                            ? "past"
                            : number == present ? "present" : number == present + 1 ? "next" : "later"));
        }
        return stages;
    }

    private String handler(Ticket ticket) {
        return staff.of(ticket.getHandlerId()).getName();
    }

    /** Whom the journal and the register name for what is done behind the link. */
    static Actor ownerOf(Ticket ticket) {
        String name = ticket.getReport().reporterName();
        return Actor.owner(
                ticket.getId(), name != null ? name : ticket.getReport().anonymous() ? "匿名业主" : "业主");
    }
}
