package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.residents.talks.HomeTalk;
import cn.linli.residents.talks.HomesToTalk;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

/**
 * Each butler sits down at two or three homes a week, those first that have waited longest; now and then a week is missed and made up.
 * The week of the visitor has only begun.
 */
@RequiredArgsConstructor
final class DemoTalks {

    private static final List<String> ASKED =
            List.of("住得怎么样，对服务有什么意见", "电梯和楼道有没有问题", "家里老人小孩需要帮什么忙", "平时喜欢什么活动，愿不愿意加入兴趣群");
    private static final List<String> SAID = List.of(
            "都挺好，就是楼道灯常亮，能不能换成感应的。",
            "保洁最近勤快多了，地下车库再擦擦就更好。",
            "喜欢打乒乓球，活动室周末能不能多开两个钟头。",
            "老人腿脚不便，坡道那里希望装个扶手。",
            "没什么意见，管家常来问问就好。");
    private static final List<String> PROMISED = List.of("本周请工程看了再回话", "报给客服，下次活动前答复");

    private final DemoCareDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final Random random;

    void plan(LocalDate first, LocalDate today) {
        LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (; monday.isBefore(today); monday = monday.plusWeeks(1)) {
            for (Map.Entry<Actor, Set<String>> butler : patches().entrySet()) {
                boolean missed = random.nextInt(100) < 5;
                int homes = missed ? 1 : random.nextInt(100) < 30 ? 3 : 2;
                for (int visit = 0; visit < homes; visit++) {
                    LocalDateTime at = monday.plusDays(1 + 2L * visit % 5).atTime(18, 30 + random.nextInt(25));
                    if (at.toLocalDate().isBefore(today)) {
                        stage.at(at, butler.getKey(), () -> talk(butler.getKey(), butler.getValue(), at));
                    }
                }
            }
        }
    }

    /** Which buildings each butler looks after. */
    private Map<Actor, Set<String>> patches() {
        Map<Actor, Set<String>> found = new LinkedHashMap<>();
        new TreeSet<>(place.crew().butlers().keySet())
                .forEach(building -> found.computeIfAbsent(place.crew().butlerOf(building), any -> new TreeSet<>())
                        .add(building));
        return found;
    }

    private void talk(Actor by, Set<String> buildings, LocalDateTime at) {
        Set<Patch> patch =
                buildings.stream().map(building -> new Patch(building, "")).collect(Collectors.toSet());
        Random fate = new Random(at.hashCode() * 31L + by.name().hashCode());
        desk.homes().longestWaiting(place.id(), patch, 1).stream()
                .map(HomesToTalk.Door::id)
                .forEach(home -> desk.talks()
                        .enter(
                                place.id(),
                                home,
                                new HomeTalk.Words(
                                        at.toLocalDate(),
                                        "业主",
                                        any(ASKED, fate),
                                        any(SAID, fate),
                                        fate.nextInt(3) == 0 ? any(PROMISED, fate) : null),
                                by));
    }

    private static String any(List<String> of, Random fate) {
        return of.get(fate.nextInt(of.size()));
    }
}
