package cn.linli.app.demo;

import cn.linli.feedback.ComplaintSheets;
import cn.linli.feedback.HotMeasure;
import cn.linli.kernel.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

/** What many owners complained of in the last weeks, as one matter: met about, with one measure done, one open, one overdue. */
@RequiredArgsConstructor
final class DemoHotProblem {

    private static final int LOOKING_BACK = 60;
    private static final int CASES = 5;

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;
    private final AtomicReference<UUID> problem = new AtomicReference<>();

    void plan() {
        Actor manager = place.crew().manager();
        Actor foreman = place.crew().foreman();
        stage.at(at(-7, 9, 30), manager, () -> problem.set(open(manager)));
        stage.at(
                at(-6, 16, 0),
                manager,
                () -> desk.hotProblems()
                        .meet(place.id(), id(), today.minusDays(6), "客服、工程、秩序、环境", "一周内现场整改，一个月内形成长效检查；结果向业主公布。"));
        measure(at(-6, 16, 10), "现场清查并整改", foreman, -3);
        measure(at(-6, 16, 15), "检查相关设备，列出更换清单", place.crew().engineering(), 5);
        measure(at(-6, 16, 20), "逐户回复反映过的业主", place.crew().butlerOf("1"), -1);
        stage.at(at(-4, 15, 20), foreman, () -> complete(foreman));
        Actor lead = place.crew().lead();
        stage.at(at(-3, 10, 15), lead, () -> desk.hotNotices().draft(place.estate(), id(), lead));
    }

    private UUID open(Actor manager) {
        Map<String, List<ComplaintSheets.Row>> byTopic =
                desk.sheets().complaints(place.estate(), today.minusDays(LOOKING_BACK), today.minusDays(8)).stream()
                        .collect(Collectors.groupingBy(ComplaintSheets.Row::topic));
        List<ComplaintSheets.Row> most = byTopic.values().stream()
                .max((one, other) -> one.size() == other.size()
                        ? other.get(0).topic().compareTo(one.get(0).topic())
                        : one.size() - other.size())
                .orElseThrow();
        return desk.hotProblems()
                .open(
                        place.id(),
                        "近两个月业主集中反映的问题",
                        most.stream()
                                .limit(CASES)
                                .map(ComplaintSheets.Row::number)
                                .toList(),
                        manager);
    }

    private void measure(LocalDateTime at, String what, Actor responsible, int due) {
        stage.at(
                at,
                place.crew().manager(),
                () -> desk.hotProblems()
                        .decideMeasure(place.id(), id(), what, responsible.staffId(), today.plusDays(due)));
    }

    private void complete(Actor foreman) {
        UUID photo = desk.evidence()
                .keep(
                        place.id(),
                        "整改.png",
                        Objects.requireNonNull(DemoHotProblem.class.getResourceAsStream("/demo/leak.png")),
                        foreman)
                .getId();
        HotMeasure first = desk.hotProblems().measures(place.id(), id()).get(0);
        desk.hotProblems().complete(place.id(), id(), first.getId(), "已逐处整改，并安排每天复查。", photo, foreman);
    }

    private UUID id() {
        return Objects.requireNonNull(problem.get());
    }

    private LocalDateTime at(int days, int hour, int minute) {
        return today.plusDays(days).atTime(hour, minute);
    }
}
