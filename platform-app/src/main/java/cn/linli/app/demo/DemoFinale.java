package cn.linli.app.demo;

import static cn.linli.app.demo.TicketCourse.CLIMBS;
import static cn.linli.app.demo.TicketCourse.EXTENDED;
import static cn.linli.app.demo.TicketCourse.FORCED;
import static cn.linli.app.demo.TicketCourse.UNTOLD;
import static cn.linli.app.demo.TicketCourse.UNTOUCHED;
import static cn.linli.app.demo.TicketCourse.WAITING;

import cn.linli.app.demo.TicketTraits.Trait;
import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/** The last days before the visitor comes: something is late, something is due today, and everybody has something to do. */
final class DemoFinale {

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoWords words;
    private final DemoPlace place;
    private final Random random;
    private final LocalDate today;

    DemoFinale(DemoDesk desk, DemoStage stage, DemoWords words, DemoPlace place, LocalDate today, Random random) {
        this.desk = desk;
        this.stage = stage;
        this.words = words;
        this.place = place;
        this.today = today;
        this.random = random;
    }

    void plan() {
        Actor front = place.crew().frontDesk();
        Actor lead = place.crew().lead();
        // Where the ladder has brought it: the project manager, the supervisor, the foreman, the butler.
        life("楼道两天没人打扫", at(-3, 10, 40), TicketTraits.sentIn(UNTOUCHED).with(Trait.PHOTO));
        life("周末早上", at(-2, 9, 15), phoned(UNTOUCHED, front));
        life("车位又被别人占了", at(-1, 17, 20), phoned(UNTOUCHED, front));
        life("蚊子特别多|遛狗不清理", at(-1, 20, 5), TicketTraits.sentIn(UNTOUCHED));
        life("门禁卡怎么办", at(0, 8, 10), TicketTraits.sentIn(UNTOUCHED));
        life("感应灯|楼道灯不亮", at(0, 8, 20), phoned(UNTOUCHED, front).with(Trait.OFFERED_ONLY));
        life("老人一个人在家", at(0, 8, 31), phoned(UNTOUCHED, front));
        for (String building : place.crew().butlers().keySet().stream().sorted().toList()) {
            Actor butler = place.crew().butlerOf(building);
            if (!building.equals("2") && !building.equals("5")) {
                lifeIn(
                        building,
                        "充电桩|家里宽带",
                        at(0, 8, 25),
                        TicketTraits.taken(UNTOUCHED, butler, Channel.MESSAGING).with(Trait.KEPT_BY_TAKER));
            }
        }
        // Handled, and the owner still waits for a word: since yesterday, and too long.
        life("水槽下面的水管漏水", at(-1, 9, 30), phoned(UNTOLD, front));
        life("道闸抬杆慢", at(-1, 10, 10), TicketTraits.taken(UNTOLD, lead, Channel.MESSAGING));
        life("垃圾房|门岗对送孩子", at(-3, 9, 0), TicketTraits.sentIn(UNTOLD));
        // Promised: missed yesterday, for this afternoon, for this week.
        life("地漏返水", at(-4, 14, 0), TicketTraits.sentIn(WAITING).promisedFor(at(-1, 17, 0)));
        life("门锁转不动", at(-2, 11, 0), phoned(WAITING, front).promisedFor(at(0, 15, 30)));
        life("旧书交换", at(-2, 15, 0), TicketTraits.sentIn(WAITING).promisedFor(at(2, 10, 0)));
        // A major complaint and a suggestion worth a visit.
        life("承重墙", at(-1, 14, 10), phoned(UNTOUCHED, front).with(Trait.MAJOR));
        life("无障碍坡道", at(-2, 13, 30), TicketTraits.sentIn(UNTOUCHED).with(Trait.CONSTRUCTIVE));
        // What the project manager is asked.
        life("螺丝松了", at(-2, 9, 50), phoned(EXTENDED, front).with(Trait.UNDECIDED));
        life("手推车|物业费可以按季度", at(-6, 10, 0), TicketTraits.sentIn(FORCED).with(Trait.UNDECIDED));
        if (place.plan().defects() > 0) {
            life("大堂地砖", at(-9, 10, 0), phoned(UNTOUCHED, front).with(Trait.KEPT_BY_TAKER));
            life("地库顶板", at(-5, 15, 0), TicketTraits.sentIn(WAITING).promisedFor(at(1, 10, 0)));
            life("墙面空鼓", at(-5, 11, 0), TicketTraits.sentIn(WAITING).promisedFor(at(0, 14, 0)));
        }
        life("高空抛物", at(-8, 19, 0), TicketTraits.sentIn(CLIMBS).after(5));
    }

    private TicketTraits phoned(TicketCourse course, Actor by) {
        return TicketTraits.taken(course, by, Channel.TELEPHONE);
    }

    private LocalDateTime at(int days, int hour, int minute) {
        return today.plusDays(days).atTime(hour, minute);
    }

    private void life(String about, LocalDateTime at, TicketTraits traits) {
        life(place.anyHome(random), about, at, traits);
    }

    private void lifeIn(String building, String about, LocalDateTime at, TicketTraits traits) {
        DemoHome home;
        do {
            home = place.anyHome(random);
        } while (!home.building().equals(building));
        life(home, about, at, traits);
    }

    private void life(DemoHome home, String about, LocalDateTime at, TicketTraits traits) {
        DemoWords.Phrase phrase = words.phrase(each -> mentions(each.words(), about) ? 1 : 0, random);
        new TicketLife(desk, stage, words, place, home, phrase, traits, at, new Random(random.nextLong())).plan();
    }

    private static boolean mentions(String said, String about) {
        for (String part : about.split("\\|")) {
            if (said.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
