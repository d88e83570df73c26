package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.residents.greetings.Gift;
import cn.linli.residents.greetings.Greeted;
import cn.linli.residents.greetings.Greeting;
import cn.linli.residents.greetings.LifeEvent;
import cn.linli.residents.greetings.Occasion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;

/**
 * Birthdays are said at the door or by telephone on their day, a few forgotten until the next; at feasts something hangs in the lobbies.
 * There was a birth, there will be a wedding and a community event. The visitor's own birthdays are open.
 */
@RequiredArgsConstructor
final class DemoGreetings {

    private static final List<String> SAID = List.of("当面祝了生日快乐，老人家很高兴。", "电话祝了生日快乐，问了问近况。", "在楼下遇到，祝生日快乐。");

    private final DemoCareDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;

    void plan(LocalDate first) {
        for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
            LocalDateTime evening = day.atTime(17, 20);
            stage.at(evening, place.crew().lead(), () -> sweep(evening));
        }
        lifeEvents();
    }

    private void sweep(LocalDateTime evening) {
        LocalDate day = evening.toLocalDate();
        LocalDateTime next = evening;
        for (Greeting one : desk.greetingLists().open(place.id(), null, day)) {
            Random fate = new Random(String.valueOf(one.getPersonName()).hashCode() * 31L
                    + one.getDay().hashCode());
            boolean forgotten = one.getDay().equals(day) && fate.nextInt(100) < 4;
            if (one.getOccasion() == Occasion.BIRTHDAY && !forgotten) {
                next = next.plusMinutes(2);
                Actor by = butlerOf(one);
                stage.at(next, by, () -> say(one, fate, by));
            }
        }
        for (Greeting feast : desk.greetingLists().forAll(place.id(), day)) {
            if (feast.isOpen() && feast.getOccasion().isFeast()) {
                next = next.plusMinutes(2);
                Actor lead = place.crew().lead();
                stage.at(
                        next,
                        lead,
                        () -> desk.greetingsToAll().post(place.id(), feast.getId(), "各楼大堂挂了节日海报，广播早晚各播一次祝福。", lead));
            }
        }
    }

    private void say(Greeting one, Random fate, Actor by) {
        int which = fate.nextInt(SAID.size());
        Greeted.Way way = which == 1 ? Greeted.Way.TELEPHONE : Greeted.Way.IN_PERSON;
        Gift gift = fate.nextInt(100) < 6 ? Gift.of("小蛋糕", 2_800, String.valueOf(one.getPersonName())) : null;
        desk.greetings().say(place.id(), one.getId(), way, SAID.get(which), gift, by);
    }

    private Actor butlerOf(Greeting one) {
        String home = String.valueOf(one.getHome());
        return place.crew().butlerOf(home.substring(0, home.indexOf('-')));
    }

    private void lifeEvents() {
        List<DemoHome> homes = place.homes().stream().filter(DemoHome::livedIn).toList();
        DemoHome born = homes.get(3);
        Actor butler = place.crew().butlerOf(born.building());
        LocalDateTime told = today.minusDays(6).atTime(9, 50);
        stage.at(told, butler, () -> {
            UUID birth = enter(born, Occasion.BIRTH, told.toLocalDate().minusDays(1), butler);
            stage.at(
                    told.plusDays(1),
                    butler,
                    () -> desk.greetings()
                            .say(
                                    place.id(),
                                    birth,
                                    Greeted.Way.IN_PERSON,
                                    "上门道喜，母子平安，全家都谢谢物业。",
                                    Gift.of("婴儿毛毯", 6_800, born.owner()),
                                    butler));
        });
        DemoHome married = homes.get(8);
        Actor other = place.crew().butlerOf(married.building());
        stage.at(
                today.minusDays(1).atTime(10, 40),
                other,
                () -> enter(married, Occasion.WEDDING, today.plusDays(5), other));
        Actor lead = place.crew().lead();
        stage.at(
                today.minusDays(1).atTime(16, 30),
                lead,
                () -> desk.greetingsToAll()
                        .announce(place.id(), "邻里百家宴", today.plusDays(12), "{姓名}您好，{节日}等您来，{小区}的邻居一起吃顿饭。", lead));
    }

    private UUID enter(DemoHome home, Occasion occasion, LocalDate day, Actor by) {
        return desk.greetings().enter(place.id(), home.id(), new LifeEvent(occasion, "", day, home.owner()), by);
    }
}
