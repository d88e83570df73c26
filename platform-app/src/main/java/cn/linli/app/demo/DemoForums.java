package cn.linli.app.demo;

import cn.linli.bulletins.IssueScope;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumAgendas;
import cn.linli.forums.ForumForm;
import cn.linli.forums.ForumSession;
import cn.linli.forums.Gathering;
import cn.linli.forums.Invitation;
import cn.linli.forums.InvitationLists;
import cn.linli.forums.Preparation;
import cn.linli.forums.SignIns;
import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.evidence.EvidenceFile;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** An estate's forum of each quarter: prepared, invited to, held on a Saturday; and the next one on its way. */
final class DemoForums {

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;
    private final Random random;

    DemoForums(DemoDesk desk, DemoStage stage, DemoPlace place, LocalDate today, Random random) {
        this.desk = desk;
        this.stage = stage;
        this.place = place;
        this.today = today;
        this.random = random;
    }

    /**
     * A forum of the story, for those who tell what was asked there and what came of it.
     *
     * @param known its id once its preparation has begun
     * @param starts when owners sat down; it is said to be held an hour and three quarters later
     */
    record Told(AtomicReference<UUID> known, LocalDateTime starts, boolean held) {

        UUID id() {
            return Objects.requireNonNull(known.get());
        }

        LocalDateTime heldAt() {
            return starts.plusMinutes(105);
        }
    }

    /** Every quarter of the story, the oldest first; the last is the one on its way. */
    List<Told> plan(LocalDate first) {
        List<Told> told = new ArrayList<>();
        Quarter now = Quarter.of(today);
        for (Quarter quarter = Quarter.of(first); !quarter.equals(now); quarter = quarter.next()) {
            LocalDate saturday = quarter.lastMonth().atDay(8).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
            told.add(held(saturday.plusWeeks(place.plan().defects() > 1 ? 2 : 0)));
        }
        told.add(thisQuarter());
        return told;
    }

    private Told held(LocalDate day) {
        Told forum = prepared(day, day.minusDays(16), true);
        LocalDateTime invited = day.minusDays(11).atTime(10, 5);
        invite(forum, invited);
        answers(forum, invited.plusDays(1), true);
        evening(forum);
        Actor lead = place.crew().lead();
        stage.at(forum.heldAt(), lead, () -> desk.forums().hold(place.id(), forum.id(), lead));
        return forum;
    }

    /** Each estate stands elsewhere: owners answer, the invitation is ready to go out, or half of it is still empty. */
    private Told thisQuarter() {
        LocalDate saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        if (place.plan().defects() == 0) {
            Told forum = prepared(saturday, today.minusDays(9), false);
            LocalDateTime invited = today.minusDays(5).atTime(10, 5);
            invite(forum, invited);
            answers(forum, invited.plusDays(1), false);
            move(forum, today.minusDays(2).atTime(15, 40));
            return forum;
        }
        LocalDate later = saturday.plusWeeks(2);
        if (place.plan().defects() < 1) {
            return prepared(later, today.minusDays(4), false);
        }
        return begun(later, today.minusDays(1).atTime(16, 20));
    }

    private Told begun(LocalDate day, LocalDateTime at) {
        Told forum = new Told(new AtomicReference<>(), day.atTime(14, 0), false);
        Actor lead = place.crew().lead();
        stage.at(
                at,
                lead,
                () -> forum.known()
                        .set(desk.forums()
                                .plan(
                                        place.id(),
                                        Quarter.of(day),
                                        new Preparation(
                                                DemoForumWords.title(day),
                                                null,
                                                DemoForumWords.content(day),
                                                null,
                                                null,
                                                null),
                                        lead)));
        return forum;
    }

    private Told prepared(LocalDate day, LocalDate from, boolean held) {
        Told forum = new Told(new AtomicReference<>(), day.atTime(14, 0), held);
        Actor lead = place.crew().lead();
        Preparation preparation = new Preparation(
                DemoForumWords.title(day),
                ForumForm.TOGETHER,
                DemoForumWords.content(day),
                "每栋邀请四户业主代表；项目经理、客服负责人、工程主管和各楼栋管家到场。",
                "座位围成半圆，投影一台，门口设签到台，备茶水和意见卡。",
                45_000L);
        stage.at(
                from.atTime(9, 40),
                lead,
                () -> forum.known().set(desk.forums().plan(place.id(), Quarter.of(day), preparation, lead)));
        stage.at(
                from.atTime(9, 55),
                lead,
                () -> desk.forumSessions()
                        .arrange(
                                place.id(),
                                forum.id(),
                                gathering(
                                        day,
                                        DemoForumWords.room(day, place.plan().code()))));
        DemoForumWords.agenda(day)
                .forEach((part, words) -> stage.at(
                        from.atTime(10, 10 + part.ordinal()),
                        lead,
                        () -> desk.agendas().add(place.id(), forum.id(), part, words)));
        stage.at(from.atTime(10, 30), lead, () -> concerns(forum));
        return forum;
    }

    /** The two that most owners were concerned with in the quarter before. */
    private void concerns(Told told) {
        Forum forum = desk.forums().of(place.id(), told.id());
        List<ForumAgendas.Concern> proposed = desk.agendas().proposed(place.estate(), forum, Locale.SIMPLIFIED_CHINESE);
        proposed.stream()
                .limit(2)
                .forEach(one -> desk.agendas()
                        .takeOver(
                                place.id(),
                                told.id(),
                                one.topic(),
                                one.name() + "：登记 " + one.registered() + " 件，已处理 " + one.handled() + " 件"));
    }

    private Gathering gathering(LocalDate day, String room) {
        return new Gathering(
                "全体",
                room,
                day.atTime(14, 0).atZone(place.estate().getZone()).toInstant(),
                day.atTime(16, 0).atZone(place.estate().getZone()).toInstant());
    }

    private void invite(Told forum, LocalDateTime at) {
        Actor lead = place.crew().lead();
        Actor front = place.crew().frontDesk();
        List<DemoHome> called = guests(12);
        List<DemoHome> visited = guests(6);
        stage.at(at, lead, () -> desk.forums().invite(place.id(), forum.id(), lead));
        stage.at(at.plusMinutes(20), front, () -> ask(forum, Invitation.Way.TELEPHONE, called, front));
        stage.at(at.plusMinutes(25), front, () -> ask(forum, Invitation.Way.DOOR, visited, front));
    }

    private void ask(Told forum, Invitation.Way way, List<DemoHome> homes, Actor by) {
        Set<UUID> chosen = homes.stream().map(DemoHome::id).collect(Collectors.toSet());
        desk.invitations().ask(place.id(), forum.id(), null, way, new IssueScope(Set.of(), Set.of(), chosen, null), by);
    }

    /** Most have answered; before a forum that is still to come some have not. */
    private void answers(Told forum, LocalDateTime at, boolean all) {
        Actor butler = place.crew().butlerOf("1");
        Random drawn = new Random(random.nextLong());
        stage.at(
                at,
                butler,
                () -> desk.invitationLists()
                        .page(place.id(), forum.id(), InvitationLists.Show.ALL, null, 200)
                        .forEach(home -> {
                            int chance = drawn.nextInt(100);
                            if (chance < (all ? 92 : 60)) {
                                Invitation.Answer answer =
                                        chance % 5 < 2 ? Invitation.Answer.COMING : Invitation.Answer.NOT_COMING;
                                desk.invitations()
                                        .answer(place.id(), forum.id(), home.id(), answer, home.way(), butler);
                            }
                        }));
    }

    private void move(Told forum, LocalDateTime at) {
        Actor lead = place.crew().lead();
        stage.at(at, lead, () -> {
            ForumSession session = session(forum);
            desk.forumSessions()
                    .change(
                            place.id(),
                            forum.id(),
                            session.getId(),
                            new Gathering(session.getName(), "会所多功能厅（一楼）", session.getStartsAt(), session.getEndsAt()),
                            lead);
        });
    }

    /** Some sign in with their own phones, the others on the sheet; pictures are taken, and the tea is paid for. */
    private void evening(Told forum) {
        Actor front = place.crew().frontDesk();
        List<DemoHome> guests = guests(18 + random.nextInt(12));
        int phones = guests.size() / 2;
        for (int i = 0; i < phones; i++) {
            DemoHome guest = guests.get(i);
            stage.at(
                    forum.starts().minusMinutes(25 - i),
                    Actor.owner(guest.id(), guest.owner()),
                    () -> desk.signIns().signIn(session(forum).getToken(), guest.owner(), label(guest)));
        }
        List<SignIns.Line> sheet = guests.subList(phones, guests.size()).stream()
                .map(guest -> new SignIns.Line(guest.owner(), label(guest)))
                .toList();
        stage.at(
                forum.starts().plusMinutes(30),
                front,
                () -> desk.signIns()
                        .enter(place.id(), forum.id(), session(forum).getId(), sheet, front));
        photo(forum, forum.starts().plusMinutes(12), "业主代表听上季度整改情况", front);
        photo(forum, forum.starts().plusMinutes(70), "业主提问，项目经理现场答复", front);
        cost(forum, "矿泉水和茶叶", 9_800 + random.nextInt(4_000), front);
        cost(forum, "会议材料打印", 4_200 + random.nextInt(2_500), front);
    }

    private List<DemoHome> guests(int number) {
        List<DemoHome> guests = new ArrayList<>();
        while (guests.size() < number) {
            DemoHome home = place.anyHome(random);
            if (!guests.contains(home)) {
                guests.add(home);
            }
        }
        return guests;
    }

    private void photo(Told forum, LocalDateTime at, String caption, Actor by) {
        byte[] picture = DemoHall.picture(new Random(random.nextLong()));
        stage.at(at, by, () -> {
            EvidenceFile kept =
                    desk.evidence().keepPicture(place.id(), "现场.png", new ByteArrayInputStream(picture), by);
            desk.forumPhotos().add(place.id(), forum.id(), List.of(kept), caption, by);
        });
    }

    private void cost(Told forum, String what, long fen, Actor by) {
        stage.at(
                forum.starts().minusHours(3),
                by,
                () -> desk.forumCosts().add(place.id(), forum.id(), what, fen, null, by));
    }

    private ForumSession session(Told forum) {
        return desk.forums().of(place.id(), forum.id()).getSessions().get(0);
    }

    private String label(DemoHome home) {
        return desk.households().of(place.id(), home.id()).label();
    }
}
