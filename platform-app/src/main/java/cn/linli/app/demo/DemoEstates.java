package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The three estates of the demo: an old one, one of five years, and one full of defects from construction. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoEstates {

    static final List<Plan> PLANS = List.of(
            new Plan("jinxiu", "锦绣花园", "Jinxiu Garden", LocalDate.of(2012, 6, 1), 6, 18, 0.50, 0, 0.4, 96, 99),
            new Plan("cuihu", "翠湖天地", "Cuihu Lakeside", LocalDate.of(2021, 12, 18), 4, 22, 0.42, 0.35, 1, 82, 91),
            new Plan("siji", "四季新城", "Four Seasons Town", LocalDate.of(2023, 9, 28), 4, 26, 0.72, 2.2, 1.6, 58, 66));

    private static final String[] AREAS = {"89.50", "108.00", "118.30", "132.60", "143.20"};
    private static final String[] INTERESTS = {"广场舞", "书法", "羽毛球", "养花", "钓鱼", "合唱", "烘焙", "亲子阅读", "摄影", "太极拳"};

    private final Estates estates;
    private final Households households;

    static String nameOf(String code) {
        return PLANS.stream()
                .filter(plan -> plan.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    Estate found(Plan plan, ZoneId zone) {
        return estates.found(
                plan.code(),
                new Estate.Details(
                        plan.name(),
                        plan.nameEn(),
                        "上海",
                        zone,
                        plan.firstOccupiedOn(),
                        new Estate.ServiceHours(LocalTime.of(8, 30), LocalTime.of(18, 0)),
                        "021-5000 %d00".formatted(PLANS.indexOf(plan) + 1) + (PLANS.indexOf(plan) + 1)));
    }

    /** Everybody moves in, from the first day of the estate until the story begins. */
    List<DemoHome> settle(Plan plan, Estate estate, DemoNames names, Random random, LocalDate until, Actor by) {
        List<NewHome> homes = new ArrayList<>();
        for (int building = 1; building <= plan.buildings(); building++) {
            for (int unit = 1; unit <= 2; unit++) {
                for (int floor = 1; floor <= plan.floors(); floor++) {
                    for (int door = 1; door <= 2; door++) {
                        HomeNumber number = new HomeNumber("" + building, "" + unit, "%d%02d".formatted(floor, door));
                        homes.add(home(plan, number, floor, names, random, until));
                    }
                }
            }
        }
        List<UUID> ids = households.settle(estate.getId(), homes, by);
        List<DemoHome> settled = new ArrayList<>();
        for (int i = 0; i < homes.size(); i++) {
            settled.add(known(ids.get(i), homes.get(i)));
        }
        return settled;
    }

    private static DemoHome known(UUID id, NewHome home) {
        PersonDetails owner = home.people().get(0);
        Phone phone = owner.phone();
        boolean livedIn = home.occupancy() != Occupancy.NOT_HANDED_OVER && home.occupancy() != Occupancy.NOT_DECORATED;
        int floor = home.floor() == null ? 1 : home.floor();
        String digits = phone == null ? "" : phone.inFull();
        return new DemoHome(id, home.number().building(), home.number().unit(), floor, owner.name(), digits, livedIn);
    }

    private static NewHome home(
            Plan plan, HomeNumber number, int floor, DemoNames names, Random random, LocalDate until) {
        LocalDate since = plan.firstOccupiedOn()
                .plusDays(random.nextInt((int) ChronoUnit.DAYS.between(plan.firstOccupiedOn(), until.minusDays(1))));
        Occupancy occupancy = occupancy(plan, random);
        List<PersonDetails> people = new ArrayList<>();
        String surname = names.surname();
        people.add(person(names.withSurname(surname), Relation.OWNER, names.phone(), 28, random));
        if (occupancy == Occupancy.OCCUPIED || occupancy == Occupancy.DECORATING) {
            if (random.nextInt(100) < 70) {
                people.add(person(names.withSurname(names.surname()), Relation.FAMILY, names.phone(), 28, random));
            }
            if (random.nextInt(100) < 45) {
                people.add(person(names.withSurname(surname), Relation.FAMILY, null, 2, random));
            }
        } else if (occupancy == Occupancy.LET) {
            people.add(person(names.withSurname(names.surname()), Relation.TENANT, names.phone(), 22, random));
        }
        BigDecimal area = new BigDecimal(AREAS[random.nextInt(AREAS.length)]);
        return new NewHome(number, floor, area, occupancy, since, people);
    }

    private static Occupancy occupancy(Plan plan, Random random) {
        int drawn = random.nextInt(100);
        if (drawn < plan.occupiedPercent() - 8) {
            return Occupancy.OCCUPIED;
        }
        if (drawn < plan.occupiedPercent()) {
            return Occupancy.LET;
        }
        if (drawn < plan.decoratedPercent()) {
            return Occupancy.DECORATED_EMPTY;
        }
        if (plan.defects() == 0) {
            return Occupancy.DECORATING;
        }
        int rest = random.nextInt(100);
        return rest < 45 ? Occupancy.DECORATING : rest < 92 ? Occupancy.NOT_DECORATED : Occupancy.NOT_HANDED_OVER;
    }

    private static PersonDetails person(
            String name, Relation relation, @Nullable String phone, int youngest, Random random) {
        int born = 2025 - youngest - random.nextInt(45);
        int group = random.nextInt(100);
        return new PersonDetails(
                name,
                relation,
                Phone.orNone(phone),
                null,
                random.nextInt(100) < 60 ? LocalDate.ofYearDay(born, 1 + random.nextInt(365)) : null,
                mail(phone),
                random.nextInt(100) < 80,
                group < 4 ? OwnerGroup.KEY : group < 10 ? OwnerGroup.QUALITY : OwnerGroup.GENERAL,
                random.nextInt(100) < 15 ? INTERESTS[random.nextInt(INTERESTS.length)] : null,
                null);
    }

    /** Two of three have one; no such address leads anywhere. */
    private static @Nullable String mail(@Nullable String phone) {
        return phone == null || phone.hashCode() % 3 == 0 ? null : phone + "@mail.example";
    }

    /**
     * How an estate is made.
     *
     * @param ticketsADay how many opinions come in a day on average
     * @param defects how much more often than elsewhere defects from construction are reported; 0 for never
     * @param renovation the same for renovation
     * @param occupiedPercent how many of a hundred homes are lived in
     * @param decoratedPercent how many of a hundred are decorated, lived in or not
     */
    record Plan(
            String code,
            String name,
            String nameEn,
            LocalDate firstOccupiedOn,
            int buildings,
            int floors,
            double ticketsADay,
            double defects,
            double renovation,
            int occupiedPercent,
            int decoratedPercent) {}
}
