package cn.linli.app.demo;

import cn.linli.feedback.Neglect;
import cn.linli.feedback.SpotCheck;
import cn.linli.feedback.Ticket;
import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.Direction;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonCard;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** What an office does from week to week: calls and home talks, spot checks, decisions about neglect, homes that change. */
final class DemoRoutine {

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoWords words;
    private final DemoPlace place;
    private final DemoNames names;
    private final Random random;

    DemoRoutine(DemoDesk desk, DemoStage stage, DemoWords words, DemoPlace place, DemoNames names, Random random) {
        this.desk = desk;
        this.stage = stage;
        this.words = words;
        this.place = place;
        this.names = names;
        this.random = random;
    }

    void plan(LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            int drawn = random.nextInt(100);
            if (drawn < 42) {
                contact(day);
            }
            if (drawn >= 94) {
                change(day);
            }
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                judge(day.atTime(16, 30), day.minusDays(4));
                spotCheck(day.plusDays(1).atTime(14, random.nextInt(60)));
            }
            LocalDate nextWeek = day.plusWeeks(1);
            if (day.getDayOfWeek() == DayOfWeek.FRIDAY
                    && (nextWeek.getMonth() != day.getMonth() || nextWeek.isAfter(last))) {
                readBells(day.atTime(17, 50));
            }
        }
    }

    private void readBells(LocalDateTime at) {
        for (Actor person : place.crew().everybody()) {
            stage.at(at, person, () -> desk.notices().readAll(person.staffId()));
        }
    }

    /** A contact that no other page makes: a home talk, a greeting, a question on the telephone. */
    private void contact(LocalDate day) {
        DemoHome home = place.anyHome(random);
        boolean talk = random.nextInt(100) < 60;
        Actor by = talk || random.nextInt(3) == 0
                ? place.crew().butlerOf(home.building())
                : place.crew().frontDesk();
        String said = words.any(talk ? "talk" : "asked", random);
        String promised = random.nextInt(100) < 12 ? words.any("promised", random) : null;
        Channel channel = said.startsWith("上门") || said.startsWith("家访")
                ? Channel.HOME_VISIT
                : said.startsWith("来访") || said.startsWith("来前台")
                        ? Channel.VISIT
                        : said.startsWith("微信") ? Channel.MESSAGING : Channel.TELEPHONE;
        LocalDateTime at = day.atTime(9 + random.nextInt(9), random.nextInt(60));
        stage.at(
                at,
                by,
                () -> desk.register()
                        .enter(new ContactEntry(
                                place.id(),
                                home.id(),
                                at.atZone(place.estate().getZone()).toInstant(),
                                channel,
                                talk ? Direction.TO_OWNER : Direction.FROM_OWNER,
                                by.staffId(),
                                by.name(),
                                home.owner(),
                                said,
                                promised,
                                "register",
                                home.id().toString(),
                                "register",
                                null)));
    }

    private void change(LocalDate day) {
        DemoHome home = place.homes().get(random.nextInt(place.homes().size()));
        LocalDateTime at = day.atTime(10 + random.nextInt(6), random.nextInt(60));
        Actor by = place.crew().frontDesk();
        String name = names.withSurname(names.surname());
        String phone = names.phone();
        int drawn = random.nextInt(10);
        stage.at(at, by, () -> {
            HouseholdCard card = desk.households().of(place.id(), home.id());
            switch (card.occupancy()) {
                case NOT_HANDED_OVER, NOT_DECORATED -> become(card, Occupancy.DECORATING, day, 1, by);
                case DECORATING ->
                    become(
                            card,
                            drawn < 7 ? Occupancy.OCCUPIED : Occupancy.DECORATED_EMPTY,
                            day,
                            drawn < 7 ? 0 : 3,
                            by);
                case DECORATED_EMPTY -> {
                    become(card, Occupancy.LET, day, 2, by);
                    desk.households()
                            .moveIn(place.id(), card.id(), PersonDetails.of(name, Relation.TENANT, phone), day);
                }
                case OCCUPIED, LET -> {
                    if (drawn < 5) {
                        desk.households()
                                .changeOwner(
                                        place.id(),
                                        card.id(),
                                        PersonDetails.of(name, Relation.OWNER, phone),
                                        day,
                                        "房屋出售，已办理过户",
                                        true);
                    } else {
                        card.contactPerson().ifPresent(person -> dissatisfied(home, person));
                    }
                }
            }
        });
    }

    private void become(HouseholdCard card, Occupancy next, LocalDate day, int reason, Actor by) {
        String[] reasons = {"业主装修完成后入住", "办理收房手续，开始装修", "业主出租，已登记租户", "装修完毕，暂未入住"};
        desk.households().changeOccupancy(place.id(), card.id(), next, day, reasons[reason], by);
    }

    private void dissatisfied(DemoHome home, PersonCard person) {
        if (!person.name().equals(home.owner())) {
            return;
        }
        PersonDetails known = PersonDetails.of(home.owner(), Relation.OWNER, home.phone());
        desk.households()
                .amend(
                        place.id(),
                        person.id(),
                        new PersonDetails(
                                known.name(),
                                known.relation(),
                                known.phone(),
                                null,
                                null,
                                null,
                                true,
                                OwnerGroup.DISSATISFIED,
                                null,
                                "连续两次投诉，改为不满意客户，每半月联系一次"));
    }

    /** The project manager goes through what climbed last week; the newest still waits. */
    private void judge(LocalDateTime at, LocalDate until) {
        Actor manager = place.crew().manager();
        stage.at(at, manager, () -> {
            for (Neglect open : desk.neglects().undecided(place.id())) {
                LocalDate proposed = place.estate().dateOf(open.getProposedAt());
                if (!proposed.isAfter(until)) {
                    Ticket ticket = desk.tickets().of(place.id(), open.getTicketId());
                    Random about = new Random((ticket.getNumber() + open.getStep()).hashCode());
                    boolean neglect = about.nextInt(100) < 22;
                    desk.neglects()
                            .decide(
                                    place.id(),
                                    open.getId(),
                                    neglect,
                                    words.any(neglect ? "neglect.yes" : "neglect.no", about),
                                    manager);
                }
            }
        });
    }

    private void spotCheck(LocalDateTime at) {
        Actor supervisor = place.crew().supervisor();
        AtomicReference<SpotCheck> drawn = new AtomicReference<>();
        String finding = words.any("check", random);
        stage.at(at, supervisor, () -> drawn.set(desk.spotChecks().draw(place.id(), supervisor)));
        stage.at(
                at.plusHours(3),
                supervisor,
                () -> Optional.ofNullable(drawn.get())
                        .ifPresent(check -> desk.spotChecks()
                                .check(place.id(), check.getId(), !finding.contains("但"), finding, supervisor)));
    }
}
