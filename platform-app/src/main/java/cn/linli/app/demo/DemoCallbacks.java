package cn.linli.app.demo;

import cn.linli.callbacks.OwnersWord;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.RepairLists;
import cn.linli.feedback.Outcome;
import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/**
 * Owners are asked about repairs, most of them in time: each evening the office goes through what is due. Some leaks still leak after
 * the rain; they are sealed once more, and the engineering supervisor goes to see.
 */
final class DemoCallbacks {

    private static final int MOST = 40;
    private static final int MINUTES_A_CALL = 4;
    private static final List<String> CONTENT =
            List.of("师傅手艺好，来得也准时。", "修好了，没再出问题。", "挺满意，把地也擦干净了。", "好用了，谢谢。", "比约的时间晚了一点，修得不错。");

    private final DemoDesk desk;
    private final DemoCallDesk calls;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;
    private final Random random;

    DemoCallbacks(DemoDesk desk, DemoCallDesk calls, DemoStage stage, DemoPlace place, LocalDate today, Random random) {
        this.desk = desk;
        this.calls = calls;
        this.stage = stage;
        this.place = place;
        this.today = today;
        this.random = random;
    }

    void plan(LocalDate first) {
        // What came up on the last day is the visitor's to ask about.
        for (LocalDate day = first; day.isBefore(today.minusDays(1)); day = day.plusDays(1)) {
            LocalDateTime evening = day.atTime(17, 10 + random.nextInt(40));
            stage.at(evening, place.crew().frontDesk(), () -> sweep(evening));
        }
    }

    /** What is late by tomorrow night is asked about now, one owner after the other. */
    private void sweep(LocalDateTime evening) {
        Instant tomorrowNight = place.estate().endOf(evening.toLocalDate().plusDays(1));
        LocalDateTime next = evening;
        for (RepairLists.Row row : calls.lists().toAsk(place.id(), null, RepairLists.Redone.WITH, 0, MOST)) {
            if (row.due() != null && !row.due().isAfter(tomorrowNight)) {
                next = next.plusMinutes(MINUTES_A_CALL);
                LocalDateTime at = next;
                Actor by = asker(row);
                stage.at(at, by, () -> call(row, at, by));
            }
        }
    }

    /** Most are reached, some are not, and a few do not want to be asked. */
    private void call(RepairLists.Row row, LocalDateTime at, Actor by) {
        Random fate = new Random((row.number() + row.misses()).hashCode());
        Channel way = row.kind().isVisited() ? Channel.HOME_VISIT : Channel.TELEPHONE;
        int drawn = fate.nextInt(100);
        if (drawn < 16 && row.misses() < 3) {
            calls.callbacks().miss(place.id(), row.id(), way, row.kind().isVisited() ? "家里没人" : "没人接", by);
        } else if (drawn == 99) {
            calls.callbacks().refuse(place.id(), row.id(), way, "不用再打电话了", by);
        } else if (drawn < 95 || isLong(row, at)) {
            boolean tight = row.kind() != RepairKind.LEAK || fate.nextInt(100) >= 25;
            calls.callbacks().ask(place.id(), row.id(), tight ? fixed(row, way, fate) : leaking(row, way), null, by);
            if (!tight) {
                redo(row, at, by);
            }
        }
    }

    /** What was forgotten is found after a while, and then it is too late. */
    private boolean isLong(RepairLists.Row row, LocalDateTime at) {
        Instant week = at.minusDays(6).atZone(place.estate().getZone()).toInstant();
        return row.due() != null && row.due().isBefore(week);
    }

    private OwnersWord fixed(RepairLists.Row row, Channel way, Random fate) {
        String said = fate.nextInt(3) == 0 ? CONTENT.get(fate.nextInt(CONTENT.size())) : null;
        return new OwnersWord(way, ownerOf(row), score(fate), score(fate), score(fate), true, said);
    }

    private OwnersWord leaking(RepairLists.Row row, Channel way) {
        return new OwnersWord(way, ownerOf(row), 4, 4, 2, false, "这场雨下完，老地方又湿了一片。");
    }

    /** The matter that the owner's word has opened is settled within three days, and the owner hears of it. */
    private void redo(RepairLists.Row row, LocalDateTime told, Actor by) {
        UUID matter =
                Objects.requireNonNull(calls.repairs().of(place.id(), row.id()).getRedoTicketId());
        Actor foreman = place.crew().foreman();
        LocalDateTime done = told.toLocalDate().plusDays(2).atTime(15, 20);
        stage.at(done.minusHours(5), foreman, () -> desk.work().takeOver(place.id(), matter, foreman));
        stage.at(
                done,
                foreman,
                () -> desk.work()
                        .handle(place.id(), matter, Outcome.SOLVED, "铲开重做了防水，淋水两小时不再渗。", null, List.of(), foreman));
        stage.at(
                done.plusHours(1),
                by,
                () -> desk.answers().tell(place.id(), matter, Channel.TELEPHONE, ownerOf(row), null, by));
        stage.at(done.plusDays(1), by, () -> desk.answers().close(place.id(), matter, by));
    }

    private static int score(Random fate) {
        int drawn = fate.nextInt(100);
        if (drawn < 62) {
            return 5;
        }
        return drawn < 90 ? 4 : 3;
    }

    private String ownerOf(RepairLists.Row row) {
        return place.homes().stream()
                .filter(home -> home.id().equals(row.household()))
                .map(DemoHome::owner)
                .findFirst()
                .orElse("业主");
    }

    /** Redone work is the engineering supervisor's, unless it was theirs; nobody asks about their own. */
    private Actor asker(RepairLists.Row row) {
        DemoCrew crew = place.crew();
        boolean redone = row.kind() == RepairKind.REDONE;
        Actor usual = redone ? crew.engineering() : crew.frontDesk();
        return usual.is(row.workerId()) ? (redone ? crew.manager() : crew.lead()) : usual;
    }
}
