package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.residents.Households;
import cn.linli.residents.movein.MoveInStep;
import cn.linli.residents.movein.MoveIns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;

/** One household has moved in two weeks ago, one comes tomorrow, and one in ten days. */
@RequiredArgsConstructor
final class DemoMoveIns {

    private final MoveIns moveIns;
    private final Households households;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;

    void plan() {
        Actor lead = place.crew().lead();
        stage.at(
                today.minusDays(20).atTime(10, 5),
                lead,
                () -> empty(0).ifPresent(home -> moved(home, today.minusDays(14))));
        stage.at(
                today.minusDays(5).atTime(11, 20),
                lead,
                () -> empty(1).ifPresent(home -> begin(home, today.plusDays(1), List.of(MoveInStep.REMINDER))));
        stage.at(
                today.minusDays(1).atTime(15, 45),
                lead,
                () -> empty(2).ifPresent(home -> begin(home, today.plusDays(10), List.of())));
    }

    /** One thing was found on the first visit; the project manager and the month are still to come. */
    private void moved(DemoHome home, LocalDate day) {
        Actor butler = place.crew().butlerOf(home.building());
        UUID planned = moveIns.plan(place.id(), home.id(), day, butler);
        step(planned, MoveInStep.REMINDER, day.minusDays(2), butler, "已提醒周末有雨，货车限高 2.1 米，沙发要拆腿进电梯。");
        step(planned, MoveInStep.FLOOR, day.minusDays(1), place.crew().foreman(), "楼层已打扫，换了一只感应灯，贴好“欢迎您回家”。");
        step(planned, MoveInStep.PRESENCE, day, butler, "搬家从九点到下午三点，帮着叫了两次电梯专用。");
        step(planned, MoveInStep.CLEANING, day, butler, "扫地拖地，纸箱全部清走，告诉了垃圾清运时间。");
        step(planned, MoveInStep.APPOINTMENT, day, butler, "约了周六上午上门。");
        stage.at(
                day.plusDays(5).atTime(10, 30),
                butler,
                () -> moveIns.note(place.id(), planned, "次卧窗户关不严，下雨渗水。", false, butler));
        step(planned, MoveInStep.PROBLEMS, day.plusDays(5), butler, "业主总体满意，窗户的问题已登记。");
    }

    private void begin(DemoHome home, LocalDate day, List<MoveInStep> done) {
        Actor butler = place.crew().butlerOf(home.building());
        UUID planned = moveIns.plan(place.id(), home.id(), day, butler);
        done.forEach(step -> step(planned, step, today.minusDays(1), butler, "已提醒天气、限高和电梯尺寸。"));
    }

    private void step(UUID moveIn, MoveInStep step, LocalDate on, Actor by, String word) {
        stage.at(on.atTime(16, 10 + step.ordinal()), by, () -> moveIns.finish(place.id(), moveIn, step, on, word, by));
    }

    /** Where nobody lives yet. */
    private Optional<DemoHome> empty(int which) {
        return place.homes().stream()
                .filter(home ->
                        !households.of(place.id(), home.id()).occupancy().isLivedIn())
                .skip(which)
                .findFirst();
    }
}
