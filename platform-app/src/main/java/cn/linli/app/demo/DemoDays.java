package cn.linli.app.demo;

import cn.linli.app.demo.DemoWords.Phrase;
import cn.linli.app.demo.TicketTraits.Trait;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/** What owners of one estate report from day to day: how much, about what, and how it goes. */
final class DemoDays {

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoWords words;
    private final DemoPlace place;
    private final Random random;
    private final LocalDate first;
    private LocalDate lastComplaint;

    DemoDays(DemoDesk desk, DemoStage stage, DemoWords words, DemoPlace place, LocalDate first, Random random) {
        this.desk = desk;
        this.stage = stage;
        this.words = words;
        this.place = place;
        this.first = first;
        this.lastComplaint = first;
        this.random = random;
    }

    void plan(LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            double expected = place.plan().ticketsADay();
            while (random.nextDouble() < expected) {
                ticket(day, false);
                expected -= 1 - place.plan().ticketsADay() / 3;
            }
            // A supervisor who owes a spot check needs something to draw from.
            if (day.getDayOfWeek() == DayOfWeek.MONDAY && lastComplaint.isBefore(day.minusDays(3))) {
                ticket(day, true);
            }
            if (day.getDayOfMonth() % 9 == 4 && random.nextInt(4) == 0) {
                sameMatterTwice(day);
            }
        }
    }

    private void ticket(LocalDate day, boolean complaint) {
        Phrase phrase =
                words.phrase(each -> complaint && each.kind() != TicketKind.COMPLAINT ? 0 : weight(each, day), random);
        if (phrase.kind() == TicketKind.COMPLAINT) {
            lastComplaint = day;
        }
        LocalDateTime at = day.atTime(8 + random.nextInt(12), random.nextInt(60));
        DemoHome home = place.anyHome(random);
        TicketTraits traits = traits(phrase, at, home);
        new TicketLife(desk, stage, words, place, home, phrase, traits, at, new Random(random.nextLong())).plan();
    }

    private double weight(Phrase phrase, LocalDate day) {
        if (!phrase.fits(day.getMonthValue())) {
            return 0;
        }
        return switch (phrase.topic()) {
            case Topics.HANDOVER_DEFECT -> {
                double years =
                        (day.toEpochDay() - place.plan().firstOccupiedOn().toEpochDay()) / 365.0;
                yield phrase.weight() * place.plan().defects() * Math.max(0.2, 1.4 - 0.35 * Math.max(0, years - 1.7));
            }
            case "RENOVATION" -> phrase.weight() * place.plan().renovation();
            // A season's own troubles are on everybody's lips while it lasts.
            default -> phrase.firstMonth() == 1 && phrase.lastMonth() == 12 ? phrase.weight() : phrase.weight() * 2.0;
        };
    }

    private TicketTraits traits(Phrase phrase, LocalDateTime at, DemoHome home) {
        boolean complaint = phrase.kind() == TicketKind.COMPLAINT;
        boolean defect = phrase.topic().equals(Topics.HANDOVER_DEFECT);
        TicketCourse course = course(phrase, at.toLocalDate(), defect);
        boolean sentIn = random.nextInt(100) < 30;
        TicketTraits traits = sentIn ? TicketTraits.sentIn(course) : taken(course, home);
        if (course == TicketCourse.CLIMBS) {
            int drawn = random.nextInt(100);
            return traits.after(drawn < 48 ? 2 : drawn < 78 ? 3 : 4 + random.nextInt(3));
        }
        if (complaint && course == TicketCourse.PROMPT) {
            int drawn = random.nextInt(100);
            if (sentIn && drawn < 14) {
                return traits.with(Trait.ANONYMOUS);
            }
            if (drawn > 93) {
                return traits.with(Trait.MAJOR).after(random.nextInt(12) == 0 ? 4 : 1);
            }
        }
        if (phrase.kind() == TicketKind.SUGGESTION && random.nextInt(100) < 45) {
            traits = traits.with(Trait.CONSTRUCTIVE).after(1 + random.nextInt(2));
        }
        if (defect && course == TicketCourse.PROMPT) {
            traits = traits.with(Trait.SMALL_DEFECT);
        }
        if (sentIn && random.nextInt(100) < 45) {
            traits = traits.with(Trait.PHOTO);
        }
        if (phrase.kind().asksForAnswer() && random.nextInt(100) < 5) {
            traits = traits.with(Trait.SENT_BACK);
        }
        return random.nextInt(100) < 6 ? traits.with(Trait.TOLD_LATE) : traits;
    }

    private TicketTraits taken(TicketCourse course, DemoHome home) {
        Actor by = random.nextInt(100) < 55
                ? place.crew().frontDesk()
                : place.crew().butlerOf(home.building());
        int drawn = random.nextInt(100);
        Channel channel = drawn < 52
                ? Channel.TELEPHONE
                : drawn < 72
                        ? Channel.VISIT
                        : drawn < 90
                                ? Channel.MESSAGING
                                : drawn < 95 ? Channel.HOME_VISIT : drawn < 98 ? Channel.SURVEY : Channel.EMAIL;
        return TicketTraits.taken(course, by, channel);
    }

    private TicketCourse course(Phrase phrase, LocalDate day, boolean defect) {
        if (phrase.kind() == TicketKind.PRAISE) {
            return TicketCourse.PROMPT;
        }
        int drawn = random.nextInt(1000);
        if (defect) {
            return drawn < 330
                    ? TicketCourse.PROMPT
                    : drawn < 840 ? TicketCourse.APPOINTED : drawn < 900 ? TicketCourse.DELAYED : TicketCourse.MISSED;
        }
        // The company had to learn it: more climbed in the first months than in the last.
        int climbing = day.isBefore(first.plusMonths(6)) ? 120 : 70;
        if (drawn < climbing) {
            return TicketCourse.CLIMBS;
        }
        return drawn < climbing + 110
                ? TicketCourse.APPOINTED
                : drawn < climbing + 130
                        ? TicketCourse.MISSED
                        : drawn < climbing + 145
                                ? TicketCourse.EXTENDED
                                : drawn < climbing + 153 ? TicketCourse.FORCED : TicketCourse.PROMPT;
    }

    /** A lift stands still, and the neighbours call too: theirs follow the first, and each is told. */
    private void sameMatterTwice(LocalDate day) {
        Phrase lift = words.phrase(phrase -> phrase.words().contains("电梯又停了") ? 1 : 0, random);
        LocalDateTime at = day.atTime(10 + random.nextInt(3), random.nextInt(60));
        DemoHome home = place.anyHome(random);
        DemoHome neighbour = place.homes().stream()
                .filter(other -> other.livedIn()
                        && !other.equals(home)
                        && other.building().equals(home.building())
                        && other.unit().equals(home.unit()))
                .findFirst()
                .orElseThrow();
        Actor desk = place.crew().frontDesk();
        TicketTraits called =
                TicketTraits.taken(TicketCourse.PROMPT, desk, Channel.TELEPHONE).with(Trait.SAME_DAY);
        TicketLife leader = life(lift, home, called, at);
        leader.plan();
        TicketLife follower = life(lift, neighbour, TicketTraits.sentIn(TicketCourse.PROMPT), at.plusMinutes(8));
        follower.planFollowing(leader, desk, at.plusMinutes(20), at.plusHours(7));
    }

    private TicketLife life(Phrase phrase, DemoHome home, TicketTraits traits, LocalDateTime at) {
        return new TicketLife(desk, stage, words, place, home, phrase, traits, at, new Random(random.nextLong()));
    }
}
