package cn.linli.app.demo;

import cn.linli.app.demo.TicketTraits.Trait;
import cn.linli.feedback.Defect;
import cn.linli.feedback.Outcome;
import cn.linli.feedback.Rating;
import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Verdict;
import cn.linli.residents.Channel;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.PersonCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** One ticket of the demo from its first word to its last: decided at its beginning, played when its time has come. */
final class TicketLife {

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoWords words;
    private final DemoPlace place;
    private final DemoHome home;
    private final DemoWords.Phrase phrase;
    private final Random random;
    private final TicketTraits traits;
    private final LocalDateTime start;

    private @Nullable LocalDateTime promised;
    private @Nullable UUID id;
    private String number = "";
    private String token = "";
    private String reached = "";
    private Actor handler;
    private final Actor responder;

    TicketLife(
            DemoDesk desk,
            DemoStage stage,
            DemoWords words,
            DemoPlace place,
            DemoHome home,
            DemoWords.Phrase phrase,
            TicketTraits traits,
            LocalDateTime start,
            Random random) {
        this.desk = desk;
        this.stage = stage;
        this.words = words;
        this.place = place;
        this.home = home;
        this.phrase = phrase;
        this.traits = traits;
        this.start = start;
        this.random = random;
        Actor butler = crew().butlerOf(home.building());
        this.responder = traits.takenBy() == null ? butler : traits.takenBy();
        this.handler = responder;
    }

    private DemoCrew crew() {
        return place.crew();
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    String number() {
        return number;
    }

    // The beginning ----------------------------------------------------------------------------------------------

    void plan() {
        stage.at(start, registrar(), this::register);
        LocalDateTime cursor = start;
        if (traits.course() == TicketCourse.UNTOUCHED) {
            if (!traits.has(Trait.KEPT_BY_TAKER)) {
                handOn(cursor);
            }
            return;
        }
        if (traits.course() == TicketCourse.CLIMBS) {
            cursor = takenOverFromAbove();
        } else {
            cursor = handOn(cursor);
            cursor = courseUntilHandled(cursor);
        }
        if (traits.course() == TicketCourse.WAITING) {
            return;
        }
        planMajorMatters();
        LocalDateTime handled = cursor;
        stage.at(handled, handler, () -> handle(Outcome.SOLVED));
        afterwards(handled, 1);
    }

    /** It is the same matter as another: it follows that one, is handled with it, and its own owner is told. */
    void planFollowing(TicketLife leader, Actor by, LocalDateTime merged, LocalDateTime handled) {
        stage.at(start, registrar(), this::register);
        stage.at(merged, by, () -> desk.links().merge(place.id(), id(), leader.number(), by));
        afterwards(handled, 1);
    }

    private Actor registrar() {
        return traits.takenBy() == null ? owner() : traits.takenBy();
    }

    private Actor owner() {
        return Actor.owner(home.id(), traits.has(Trait.ANONYMOUS) ? "匿名业主" : home.owner());
    }

    private void register() {
        Optional<PersonCard> person = traits.has(Trait.ANONYMOUS)
                ? Optional.empty()
                : desk.households().find(place.id(), home.id()).flatMap(HouseholdCard::contactPerson);
        reached = person.map(PersonCard::name).orElse("");
        Ticket ticket = desk.tickets()
                .register(
                        place.id(),
                        new Registration(
                                phrase.kind(),
                                traits.has(Trait.MAJOR) ? Severity.MAJOR : Severity.ORDINARY,
                                traits.has(Trait.CONSTRUCTIVE),
                                traits.channel(),
                                phrase.topic(),
                                said(),
                                traits.has(Trait.ANONYMOUS) ? null : home.id(),
                                traits.has(Trait.ANONYMOUS) ? home.building() + "栋" : null,
                                person.map(PersonCard::id).orElse(null),
                                person.map(PersonCard::name).orElse(null),
                                reached.equals(home.owner()) ? home.phone() : null,
                                traits.has(Trait.ANONYMOUS),
                                defect(),
                                traits.has(Trait.PHOTO) ? List.of(keep(photo())) : List.of()),
                        registrar());
        id = ticket.getId();
        number = ticket.getNumber();
        token = ticket.getToken();
    }

    private String said() {
        return phrase.words()
                .replace("{b}", home.building())
                .replace("{u}", home.unit())
                .replace("{f}", "" + home.floor())
                .replace("{spot}", words.any("spot", new Random(start.hashCode())))
                .replace("{h}", "" + (start.getHour() > 12 ? start.getHour() - 12 : start.getHour()));
    }

    private @Nullable Defect defect() {
        return phrase.topic().equals(Topics.HANDOVER_DEFECT)
                ? new Defect(!phrase.engineering(), traits.has(Trait.SMALL_DEFECT))
                : null;
    }

    private String photo() {
        return phrase.words().contains("灯") ? "dark.png" : "leak.png";
    }

    private UUID keep(String picture) {
        try (InputStream in = new ClassPathResource("demo/" + picture).getInputStream()) {
            return desk.evidence().keep(place.id(), picture, in, registrar()).getId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Until it is handled ----------------------------------------------------------------------------------------

    /** Whom it concerns gets it, and accepts. */
    private LocalDateTime handOn(LocalDateTime from) {
        Actor next = phrase.engineering() ? crew().engineering() : crew().butlerOf(home.building());
        LocalDateTime offered = office(from.plusMinutes(5 + random.nextInt(20)));
        if (next.equals(handler)) {
            return offered;
        }
        Actor giver = handler;
        stage.at(
                offered,
                giver,
                () -> desk.work().offer(place.id(), id(), next.staffId(), words.any("offer", random), giver));
        if (traits.course() == TicketCourse.UNTOUCHED && traits.has(Trait.OFFERED_ONLY)) {
            return offered;
        }
        LocalDateTime accepted = offered.plusMinutes(4 + random.nextInt(40));
        stage.at(accepted, next, () -> desk.work().accept(place.id(), id(), next));
        handler = next;
        return accepted;
    }

    /** Nobody did anything until somebody above takes it. */
    private LocalDateTime takenOverFromAbove() {
        int day = traits.days();
        Actor taker = day == 2 ? crew().foreman() : day == 3 ? crew().supervisor() : crew().manager();
        LocalDateTime taken = start.toLocalDate().plusDays(day - 1L).atTime(9, 5 + random.nextInt(50));
        stage.at(taken, taker, () -> desk.work().takeOver(place.id(), id(), taker));
        handler = taker;
        note(taken.plusMinutes(20));
        return office(taken.plusHours(1 + random.nextInt(5)));
    }

    private LocalDateTime courseUntilHandled(LocalDateTime from) {
        LocalDateTime noted = from.plusMinutes(15 + random.nextInt(40));
        if (random.nextInt(100) < 45) {
            note(noted);
        }
        return switch (traits.course()) {
            case APPOINTED, MISSED, WAITING -> appointed(noted);
            case EXTENDED -> extended(noted);
            case DELAYED -> delayed(noted);
            default -> prompt(noted);
        };
    }

    private void note(LocalDateTime at) {
        String said = words.any("note", random);
        Actor by = handler;
        stage.at(at, by, () -> desk.work().note(place.id(), id(), said, List.of(), by));
    }

    private LocalDateTime prompt(LocalDateTime from) {
        int drawn = random.nextInt(100);
        if (traits.has(Trait.SMALL_DEFECT) || traits.has(Trait.SAME_DAY) || drawn < 88) {
            LocalDateTime sameDay = from.plusMinutes(40 + random.nextInt(180));
            return sameDay.toLocalDate().equals(from.toLocalDate()) ? sameDay : from.plusMinutes(10);
        }
        return from.toLocalDate().plusDays(drawn < 96 ? 1 : 2).atTime(9 + random.nextInt(8), random.nextInt(60));
    }

    private LocalDateTime appointed(LocalDateTime from) {
        LocalDateTime answerBy = traits.answerBy() != null
                ? traits.answerBy()
                : from.toLocalDate().plusDays(1L + random.nextInt(5)).atTime(10 + random.nextInt(7), 0);
        appoint(from.plusMinutes(5), answerBy);
        if (traits.course() == TicketCourse.MISSED) {
            return office(answerBy.plusHours(16 + random.nextInt(12)));
        }
        promised = answerBy;
        return answerBy.minusMinutes(50 + random.nextInt(100));
    }

    private void appoint(LocalDateTime at, LocalDateTime answerBy) {
        String why = words.any("appoint", random);
        Actor by = handler;
        stage.at(at, by, () -> desk.appointments().make(place.id(), id(), answerBy, Channel.TELEPHONE, why, by));
    }

    private LocalDateTime extended(LocalDateTime from) {
        LocalDateTime granted = from.toLocalDate().plusDays(1).atTime(9, 30);
        String why = words.any("extension", random);
        Actor by = handler;
        stage.at(
                from.plusMinutes(20),
                by,
                () -> desk.requests()
                        .askExtension(place.id(), id(), start.toLocalDate().plusDays(9), why, by));
        if (!traits.has(Trait.UNDECIDED)) {
            decide(granted, Verdict.YES);
        }
        return start.toLocalDate().plusDays(5L + random.nextInt(4)).atTime(14, random.nextInt(60));
    }

    private LocalDateTime delayed(LocalDateTime from) {
        LocalDateTime told = start.toLocalDate().plusDays(4).atTime(10, random.nextInt(60));
        appoint(from.plusMinutes(5), told.plusHours(4));
        String why = words.any("delay", random);
        Actor by = handler;
        stage.at(
                told,
                by,
                () -> desk.work()
                        .explainDelay(
                                place.id(),
                                id(),
                                start.toLocalDate().plusDays(13),
                                Channel.TELEPHONE,
                                reached,
                                why,
                                by));
        LocalDateTime again = start.toLocalDate().plusDays(11).atTime(16, 0);
        appoint(told.plusMinutes(2), again);
        promised = again;
        return again.minusHours(2);
    }

    private void decide(LocalDateTime at, Verdict verdict) {
        String said = words.any(verdict == Verdict.YES ? "yes" : "no", random);
        Actor by = crew().manager();
        stage.at(
                at,
                by,
                () -> desk.approvals()
                        .pendingFor("ticket", id().toString())
                        .forEach(pending -> desk.approvals().decide(place.id(), pending.id(), by, verdict, said)));
    }

    private void handle(Outcome ordinarily) {
        boolean notOurs = phrase.result().startsWith("商铺");
        Outcome outcome = notOurs
                ? Outcome.OUT_OF_SCOPE
                : phrase.kind() == TicketKind.QUESTION || phrase.kind() == TicketKind.PRAISE
                        ? Outcome.ANSWERED
                        : ordinarily;
        desk.work()
                .handle(
                        place.id(),
                        id(),
                        outcome,
                        phrase.result(),
                        notOurs ? "可拨打 12345 或向城管中队反映，我们愿意陪同提供照片和记录。" : null,
                        List.of(),
                        handler);
    }

    // Major matters and constructive suggestions -------------------------------------------------------------------

    private void planMajorMatters() {
        if (!traits.isVisited()) {
            return;
        }
        Actor manager = crew().manager();
        String said = words.any("visit", random);
        LocalDateTime visited = start.toLocalDate().plusDays(traits.days()).atTime(19, 10 + random.nextInt(40));
        stage.at(visited, manager, () -> desk.majorMatters().visit(place.id(), id(), reached, said, manager));
        if (traits.has(Trait.MAJOR)) {
            String cause = words.any("analysis", random);
            stage.at(visited.plusDays(1), manager, () -> {
                UUID file = keep("confirmation.png");
                desk.majorMatters().keepConfirmation(place.id(), id(), file, manager);
            });
            stage.at(
                    visited.plusDays(1).plusMinutes(20),
                    manager,
                    () -> desk.majorMatters()
                            .analyse(place.id(), id(), crew().supervisor().staffId(), cause, manager));
        }
    }

    private LocalDateTime afterMajorMatters(LocalDateTime at) {
        LocalDateTime visited = start.toLocalDate().plusDays(traits.days() + 2L).atTime(9, 30);
        return traits.isVisited() && at.isBefore(visited) ? visited.plusMinutes(random.nextInt(60)) : at;
    }

    // After it was handled -----------------------------------------------------------------------------------------

    private void afterwards(LocalDateTime handled, int round) {
        if (traits.course() == TicketCourse.UNTOLD) {
            return;
        }
        if (traits.has(Trait.ANONYMOUS)) {
            stage.at(handled.plusMinutes(50), responder, () -> desk.answers().close(place.id(), id(), responder));
            return;
        }
        if (traits.course() == TicketCourse.FORCED) {
            forcedClosing(handled);
            return;
        }
        LocalDateTime told = tell(handled);
        if (traits.has(Trait.SENT_BACK) && round == 1) {
            LocalDateTime back = told.plusHours(14 + random.nextInt(30));
            String why = words.any("notsolved", random);
            stage.at(back, owner(), () -> desk.answers().sendBack(token, why, owner()));
            LocalDateTime again = office(back.plusHours(2 + random.nextInt(5)));
            stage.at(again, handler, () -> handle(Outcome.SOLVED));
            afterwards(again, 2);
            return;
        }
        LocalDateTime closed = close(told);
        rate(closed);
    }

    private LocalDateTime tell(LocalDateTime handled) {
        if (phrase.kind() == TicketKind.COMPLAINT) {
            stage.at(
                    handled.plusMinutes(25),
                    responder,
                    () -> desk.letters().write(place.id(), id(), letter(), responder));
        }
        LocalDateTime at = afterMajorMatters(whenTold(handled));
        int drawn = random.nextInt(100);
        Channel channel = drawn < 68 ? Channel.TELEPHONE : drawn < 84 ? Channel.MESSAGING : Channel.HOME_VISIT;
        String said = random.nextInt(100) < 40 ? words.any("owner", random) : null;
        stage.at(at, responder, () -> desk.answers().tell(place.id(), id(), channel, reached, said, responder));
        return at;
    }

    /** As promised, where something was; else as soon as the office gets round to it. */
    private LocalDateTime whenTold(LocalDateTime handled) {
        if (promised != null && handled.isBefore(promised)) {
            return promised.minusMinutes(5 + random.nextInt(15));
        }
        return traits.has(Trait.TOLD_LATE)
                ? handled.toLocalDate().plusDays(2L + random.nextInt(2)).atTime(10, random.nextInt(60))
                : office(handled.plusMinutes(40 + random.nextInt(300)));
    }

    private String letter() {
        return "尊敬的" + reached + "业主：\n\n您反映的“" + said() + "”一事，我们已办理完毕，现将结果回复如下：" + phrase.result()
                + "\n\n给您带来不便，我们深表歉意。如仍有问题，请随时与管家联系，或拨打 " + place.estate().getTelephone() + "。\n\n"
                + place.estate().getName() + "物业服务中心";
    }

    private LocalDateTime close(LocalDateTime told) {
        if (random.nextInt(100) < 22) {
            LocalDateTime confirmed = told.plusMinutes(20 + random.nextInt(1200));
            stage.at(confirmed, owner(), () -> desk.answers().confirm(token, owner()));
            return confirmed;
        }
        LocalDateTime closed = office(told.plusHours(1 + random.nextInt(30)));
        stage.at(closed, responder, () -> desk.answers().close(place.id(), id(), responder));
        return closed;
    }

    private void rate(LocalDateTime closed) {
        if (random.nextInt(100) >= (phrase.kind() == TicketKind.PRAISE ? 20 : 44)) {
            return;
        }
        boolean slow = traits.course() != TicketCourse.PROMPT || traits.has(Trait.TOLD_LATE);
        int attitude = score(slow ? 10 : 6);
        int timeliness = score(slow ? 45 : 8);
        int result = score(traits.has(Trait.SENT_BACK) ? 40 : 10);
        int worst = Math.min(attitude, Math.min(timeliness, result));
        String said = random.nextInt(100) < 30 ? words.any(worst > 3 ? "praise" : "gripe", random) : null;
        Rating.Scores scores = new Rating.Scores(attitude, timeliness, result, said);
        LocalDateTime rated = closed.plusMinutes(30 + random.nextInt(1500));
        Actor lead = crew().lead();
        if (random.nextInt(100) < 70 || lead.equals(handler) || lead.equals(responder)) {
            stage.at(rated, owner(), () -> desk.ratings().rate(token, scores, owner()));
        } else {
            stage.at(
                    office(rated),
                    lead,
                    () -> desk.ratings().takeDown(place.id(), id(), scores, Channel.TELEPHONE, reached, lead));
        }
    }

    private int score(int unhappyPercent) {
        int drawn = random.nextInt(100);
        if (drawn < unhappyPercent) {
            return 1 + random.nextInt(3);
        }
        return drawn < unhappyPercent + 30 ? 4 : 5;
    }

    private void forcedClosing(LocalDateTime handled) {
        String why = words.any("forced", random);
        LocalDateTime asked = handled.toLocalDate().plusDays(3).atTime(11, random.nextInt(60));
        stage.at(asked, responder, () -> desk.requests().askForcedClosing(place.id(), id(), why, responder));
        if (!traits.has(Trait.UNDECIDED)) {
            decide(asked.plusHours(3), Verdict.YES);
        }
    }

    private static LocalDateTime office(LocalDateTime at) {
        if (at.toLocalTime().isBefore(OPENS)) {
            return at.toLocalDate().atTime(OPENS).plusMinutes(at.getMinute() % 30);
        }
        return at.toLocalTime().isBefore(CLOSES)
                ? at
                : at.toLocalDate().plusDays(1).atTime(OPENS).plusMinutes(at.getMinute() % 30);
    }
}
