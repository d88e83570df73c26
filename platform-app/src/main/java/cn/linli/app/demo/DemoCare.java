package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.care.DiscontentLists;
import cn.linli.residents.care.GroupProposal;
import cn.linli.residents.care.OwnersWord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;

/**
 * Owners who are not satisfied are contacted before the half month is over, most of them; after a few contacts they are content, and the
 * lead confirms it. What a low score proposes is decided the next evening.
 */
@RequiredArgsConstructor
final class DemoCare {

    private static final int MOST = 40;
    private static final int MINUTES_A_CONTACT = 6;
    private static final List<String> STILL =
            List.of("门还是关不严，等师傅再来一次。", "道理都懂，就是想看到结果。", "楼上还在漏，先把天花板补了再说。", "说了三次才有人来，希望别再这样。");
    private static final List<String> CONTENT = List.of("都解决了，这回跟得紧，谢谢。", "师傅第二次来弄好了，没有别的意见。", "你们隔几天就来问，心里踏实多了。");

    private final DemoCareDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;

    void plan(LocalDate first) {
        // What came up on the last day is the visitor's.
        for (LocalDate day = first; day.isBefore(today.minusDays(1)); day = day.plusDays(1)) {
            LocalDateTime evening = day.atTime(18, 5);
            Actor lead = place.crew().lead();
            // The last week's proposals wait for the visitor.
            if (day.isBefore(today.minusDays(7))) {
                stage.at(evening, lead, () -> decide(evening, lead));
            }
            stage.at(evening.plusMinutes(1), lead, () -> sweep(evening));
        }
    }

    private void decide(LocalDateTime evening, Actor lead) {
        LocalDateTime next = evening;
        for (GroupProposal open : desk.proposals().open(place.id())) {
            UUID id = open.getId();
            boolean yes = fate(open.getHome(), 0).nextInt(100) < 55;
            next = next.plusMinutes(1);
            stage.at(next, lead, () -> {
                if (yes) {
                    desk.proposals().confirm(place.id(), id, lead);
                } else {
                    desk.proposals().refuse(place.id(), id, "已与业主核实，事情当天已解决，业主没有别的意见。", lead);
                }
            });
        }
    }

    /** What is late after tomorrow is begun today; a few are forgotten until they are late. */
    private void sweep(LocalDateTime evening) {
        Instant soon = place.estate().endOf(evening.toLocalDate().plusDays(2));
        LocalDateTime next = evening.plusMinutes(30);
        for (DiscontentLists.Row row : desk.lists().toContact(place.id(), null, 0, MOST)) {
            boolean forgotten = fate(row.home(), 1).nextInt(100) < 8
                    && row.due() != null
                    && row.due()
                            .isAfter(place.estate().endOf(evening.toLocalDate().minusDays(2)));
            if (row.due() != null && !row.due().isAfter(soon) && !forgotten) {
                next = next.plusMinutes(MINUTES_A_CONTACT);
                LocalDateTime at = next;
                Actor by =
                        place.crew().butlerOf(row.home().substring(0, row.home().indexOf('-')));
                stage.at(at, by, () -> contact(row, at, by));
            }
        }
    }

    private void contact(DiscontentLists.Row row, LocalDateTime at, Actor by) {
        Random fate = fate(row.home(), at.getDayOfYear());
        Channel way = fate.nextInt(100) < 40 ? Channel.HOME_VISIT : Channel.TELEPHONE;
        if (fate.nextInt(100) < 15 && row.misses() < 2) {
            desk.discontents().miss(place.id(), row.id(), way, way == Channel.TELEPHONE ? "没人接" : "家里没人", by);
            return;
        }
        boolean content = fate.nextInt(100) < 45;
        List<String> words = content ? CONTENT : STILL;
        String said = words.get(fate.nextInt(words.size()));
        OwnerGroup next = content ? OwnerGroup.GENERAL : null;
        desk.discontents()
                .contact(place.id(), row.id(), new OwnersWord(way, "业主", said, content ? null : "三天内再回话", next), by);
        if (content) {
            settle(row.id(), at.toLocalDate().plusDays(1).atTime(9, 40), fate.nextInt(100) < 12);
        }
    }

    private void settle(UUID id, LocalDateTime at, boolean stays) {
        Actor lead = place.crew().lead();
        stage.at(at, lead, () -> {
            if (stays) {
                desk.discontents().stay(place.id(), id, "电话里业主又提到漏水，先不改。", lead);
            } else {
                desk.discontents().regroup(place.id(), id, OwnerGroup.GENERAL, lead);
            }
        });
    }

    private static Random fate(String home, int salt) {
        return new Random(home.hashCode() * 31L + salt);
    }
}
