package cn.linli.forums.items;

import static cn.linli.testing.Cast.Stage.actor;

import cn.linli.forums.Evening;
import cn.linli.residents.Channel;
import cn.linli.residents.Phone;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What follows a forum: its questions, what becomes of them, and who is told. */
@Component
@RequiredArgsConstructor
public class Aftermath {

    private final Evening evening;
    private final Days days;
    private final ForumQuestions questions;
    private final RectificationItems items;
    private final Clock clock;

    /** A forum in the middle of its evening, such as {@code 2026-11-28}, with two names on the sheet. */
    public UUID begun(Stage stage, String day) {
        UUID forum = evening.invited(stage, day);
        days.liveUntil(day + "T19:30");
        evening.sheet(stage, forum, "张伟 1-1-101", "李娜 1-1-102");
        return forum;
    }

    public UUID asked(Stage stage, UUID forum, String name, String words) {
        return questions.ask(
                stage.id(),
                forum,
                null,
                new Asked(new Raiser(name, null, "1-1-101", new Phone("13812345678")), words),
                actor(stage.frontDesk()));
    }

    public void answered(Stage stage, UUID forum, UUID question) {
        questions.answer(stage.id(), forum, question, "电梯年检已通过，合格证在轿厢里", actor(stage.projectManager()));
    }

    /** The engineering supervisor puts it right by a day. */
    public UUID planned(Stage stage, UUID forum, UUID question, String concern, String due) {
        return items.plan(
                stage.id(),
                forum,
                question,
                concern,
                new Plan(
                        "更换电机",
                        stage.engineeringSupervisor().getId(),
                        stage.engineeringSupervisor().getName(),
                        LocalDate.parse(due)),
                actor(stage.customerServiceLead()));
    }

    public UUID item(Stage stage, UUID forum, String concern, String due) {
        return planned(stage, forum, asked(stage, forum, "张伟", concern), concern, due);
    }

    public void held(Stage stage, UUID forum) {
        evening.held(stage, forum);
    }

    public void told(Stage stage, UUID item) {
        items.tell(
                stage.id(),
                item,
                new Word(Channel.LETTER, "张伟", "电机已订购，周五到货", List.of(), clock.instant()),
                actor(stage.butler()));
    }

    public void done(Stage stage, UUID item) {
        items.finish(stage.id(), item, "已更换电机", List.of(), actor(stage.engineeringSupervisor()));
    }

    public void visited(Stage stage, UUID item, Content content) {
        items.visit(
                stage.id(),
                item,
                content,
                new Word(Channel.TELEPHONE, "张伟", "好用了", List.of(), clock.instant()),
                content == Content.NOT_CONTENT ? stage.estate().today(clock).plusDays(5) : null,
                actor(stage.frontDesk()));
    }
}
