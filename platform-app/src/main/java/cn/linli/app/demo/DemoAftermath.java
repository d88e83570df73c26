package cn.linli.app.demo;

import cn.linli.bulletins.Document;
import cn.linli.forums.items.Asked;
import cn.linli.forums.items.Content;
import cn.linli.forums.items.ForumQuestion;
import cn.linli.forums.items.Plan;
import cn.linli.forums.items.Raiser;
import cn.linli.forums.items.RectificationItem;
import cn.linli.forums.items.Word;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Verdict;
import cn.linli.residents.Channel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What was asked at an estate's forums and what came of it: answered on the spot, put right and asked about, filed; of the
 * last forum something is still open.
 */
final class DemoAftermath {

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;

    DemoAftermath(DemoDesk desk, DemoStage stage, DemoPlace place, LocalDate today) {
        this.desk = desk;
        this.stage = stage;
        this.place = place;
        this.today = today;
    }

    /** What an owner asks, and what is done about it. */
    private record Matter(String words, String concern, String measure, String progress, String result) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter(
                    "西门道闸一到晚高峰就抬不起来，能不能换新的？",
                    "西门道闸故障频繁",
                    "更换道闸电机和控制板，晚高峰安排人员值守到更换完成",
                    "电机和控制板已订购，更换前晚高峰有人值守。",
                    "电机和控制板已更换，连续七天晚高峰没有故障。"),
            new Matter(
                    "地下车库下雨就积水，车轮都泡着。",
                    "地下车库雨后积水",
                    "疏通排水沟，更换两台排水泵，雨天每小时巡查一次",
                    "排水沟已疏通，排水泵在询价，雨天增加巡查。",
                    "两台排水泵已更换，两场雨后没有再积水。"),
            new Matter("楼道里的感应灯白天也亮，晚上反而不亮。", "楼道感应灯失灵", "逐层检查，更换失灵的感应灯", "已查完全部楼道，列出三十六盏要换的灯。", "三十六盏感应灯全部更换，夜间逐层试过。"),
            new Matter(
                    "快递都堆在单元门口，老人走路要绕着走。", "快递堆放在单元门口", "与快递公司约定投放点，增设两组快递柜", "投放点已划线，快递柜在选位置。", "两组快递柜已启用，单元门口不再堆放。"),
            new Matter("儿童滑梯旁边的地垫翘起来了，孩子容易绊倒。", "儿童活动区地垫翘起", "更换破损地垫，检查全部游乐设施", "破损处已围挡，新地垫下周到货。", "地垫已更换，游乐设施逐件检查合格。"),
            new Matter(
                    "装修的噪音周末早上七点就开始，能不能管一管？",
                    "周末清早装修施工",
                    "重申施工时间，门岗登记工具，周末八点半前不得进场",
                    "已书面通知全部在装修的住户和施工队。",
                    "三个周末巡查没有清早施工，违规的两家已停工整改。"));

    private static final List<String[]> ANSWERED = List.of(
            new String[] {"电梯年检过了没有？合格证在哪里看？", "年检已全部通过，合格证贴在每部电梯轿厢内，有效期到明年。"},
            new String[] {"物业费的公共收益用到哪里去了？", "公共收益每半年公示一次，最近一次贴在各楼大堂公告栏，明细可以到客服中心查阅。"},
            new String[] {"二次供水的水箱多久清洗一次？", "每半年清洗并送检一次，最近一次检测报告贴在单元门厅，结果合格。"});

    void plan(List<DemoForums.Told> forums) {
        List<DemoForums.Told> held =
                forums.stream().filter(DemoForums.Told::held).toList();
        for (int i = 0; i < held.size(); i++) {
            follow(held.get(i), i, i == held.size() - 1);
        }
    }

    private void follow(DemoForums.Told forum, int number, boolean last) {
        int shift = Math.floorMod(place.plan().code().hashCode(), MATTERS.size());
        String[] answered = ANSWERED.get((number + shift) % ANSWERED.size());
        Matter first = MATTERS.get((2 * number + shift) % MATTERS.size());
        Matter second = MATTERS.get((2 * number + 1 + shift) % MATTERS.size());
        answered(forum, answered);
        item(
                forum,
                first,
                55,
                place.crew().engineering(),
                forum.starts().toLocalDate().plusDays(14));
        item(
                forum,
                second,
                64,
                place.crew().supervisor(),
                forum.starts().toLocalDate().plusDays(21));
        minutes(forum, number);
        if (last) {
            delay(forum, first, place.crew().engineering(), today.plusDays(16));
            delay(forum, second, place.crew().supervisor(), today.plusDays(2));
            doneLately(forum, second, place.crew().supervisor());
            card(forum);
        } else {
            putRight(forum, first, place.crew().engineering(), 10);
            putRight(forum, second, place.crew().supervisor(), 19);
            file(forum);
        }
    }

    /** Something has to be ordered: the owner is told, and the first date stays beside the later one. */
    private void delay(DemoForums.Told forum, Matter matter, Actor person, LocalDate until) {
        Actor manager = place.crew().manager();
        LocalDate day = forum.starts().toLocalDate();
        stage.at(day.plusDays(4).atTime(15, 10), person, () -> tell(forum, matter, matter.progress(), person));
        stage.at(
                day.plusDays(17).atTime(9, 30),
                manager,
                () -> desk.rectificationItems()
                        .replan(
                                place.id(),
                                item(forum, matter).getId(),
                                new Plan(matter.measure(), person.staffId(), person.name(), until),
                                "厂家缺货，最早下月到货",
                                manager));
    }

    /** Customer service has still to ask. */
    private void doneLately(DemoForums.Told forum, Matter matter, Actor person) {
        stage.at(
                today.minusDays(2).atTime(16, 40),
                person,
                () -> desk.rectificationItems()
                        .finish(place.id(), item(forum, matter).getId(), matter.result(), List.of(), person));
    }

    /** A card that somebody handed in afterwards, and nobody has dealt with yet. */
    private void card(DemoForums.Told forum) {
        Actor front = place.crew().frontDesk();
        stage.at(today.minusDays(1).atTime(9, 50), front, () -> ask(forum, "会后意见卡：东侧健身器材的螺丝松了，请检查一下。", 3, front));
    }

    private void answered(DemoForums.Told forum, String[] words) {
        Actor front = place.crew().frontDesk();
        Actor manager = place.crew().manager();
        stage.at(forum.starts().plusMinutes(42), front, () -> ask(forum, words[0], 0, front));
        stage.at(
                forum.starts().plusMinutes(44),
                manager,
                () -> desk.forumQuestions()
                        .answer(
                                place.id(),
                                forum.id(),
                                question(forum, words[0]).getId(),
                                words[1],
                                manager));
    }

    private void item(DemoForums.Told forum, Matter matter, int minute, Actor person, LocalDate due) {
        Actor front = place.crew().frontDesk();
        Actor lead = place.crew().lead();
        stage.at(forum.starts().plusMinutes(minute), front, () -> ask(forum, matter.words(), minute, front));
        stage.at(
                forum.starts().plusMinutes(minute + 5L),
                lead,
                () -> desk.rectificationItems()
                        .plan(
                                place.id(),
                                forum.id(),
                                question(forum, matter.words()).getId(),
                                matter.concern(),
                                new Plan(matter.measure(), person.staffId(), person.name(), due),
                                lead));
    }

    /** Somebody who signed in. */
    private void ask(DemoForums.Told forum, String words, int turn, Actor by) {
        var present = desk.attendances().of(place.id(), forum.id());
        var guest = present.get(turn % present.size());
        desk.forumQuestions()
                .ask(
                        place.id(),
                        forum.id(),
                        guest.session(),
                        new Asked(new Raiser(guest.name(), guest.household(), guest.home(), null), words),
                        by);
    }

    private ForumQuestion question(DemoForums.Told forum, String words) {
        return desk.forumQuestions().of(place.id(), forum.id()).stream()
                .filter(question -> question.getWords().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private RectificationItem item(DemoForums.Told forum, Matter matter) {
        return desk.rectificationItems().ofForum(place.id(), forum.id()).stream()
                .filter(item -> item.getConcern().equals(matter.concern()))
                .findFirst()
                .orElseThrow();
    }

    /** In time, but for the second forum's, which were a day late. */
    private void minutes(DemoForums.Told forum, int number) {
        Actor lead = place.crew().lead();
        Actor manager = place.crew().manager();
        LocalDateTime next = forum.starts().toLocalDate().plusDays(1).atTime(10, 20);
        LocalDateTime submitted = number == 1 ? next.plusDays(2) : next.plusHours(5);
        stage.at(next, lead, () -> desk.forumMinutes().draft(place.id(), forum.id(), lead));
        stage.at(submitted, lead, () -> desk.documents().submit(place.id(), minutesOf(forum), lead));
        stage.at(submitted.plusHours(19), manager, () -> {
            UUID asked = desk.approvals()
                    .pendingFor(Document.SUBJECT, minutesOf(forum).toString())
                    .get(0)
                    .id();
            desk.approvals().decide(place.id(), asked, manager, Verdict.YES, null);
        });
        stage.at(submitted.plusHours(20), manager, () -> desk.documents().sign(place.id(), minutesOf(forum), manager));
        stage.at(submitted.plusHours(21), lead, () -> desk.documents().publish(place.id(), minutesOf(forum), lead));
    }

    private UUID minutesOf(DemoForums.Told forum) {
        return Objects.requireNonNull(desk.forums().of(place.id(), forum.id()).getMinutesId());
    }

    private void putRight(DemoForums.Told forum, Matter matter, Actor person, int days) {
        Actor front = place.crew().frontDesk();
        LocalDate day = forum.starts().toLocalDate();
        stage.at(day.plusDays(4).atTime(15, 10), person, () -> tell(forum, matter, matter.progress(), person));
        stage.at(
                day.plusDays(days).atTime(16, 30),
                person,
                () -> desk.rectificationItems()
                        .finish(place.id(), item(forum, matter).getId(), matter.result(), List.of(), person));
        stage.at(
                day.plusDays(days + 1L).atTime(10, 15),
                front,
                () -> desk.rectificationItems()
                        .visit(
                                place.id(),
                                item(forum, matter).getId(),
                                Content.CONTENT,
                                word(
                                        forum,
                                        matter,
                                        Channel.TELEPHONE,
                                        "看到了，办得不错，谢谢。",
                                        day.plusDays(days + 1L).atTime(10, 10)),
                                null,
                                front));
    }

    private void tell(DemoForums.Told forum, Matter matter, String words, Actor by) {
        LocalDateTime at = forum.starts().toLocalDate().plusDays(4).atTime(15, 0);
        desk.rectificationItems()
                .tell(place.id(), item(forum, matter).getId(), word(forum, matter, Channel.MESSAGING, words, at), by);
    }

    private Word word(DemoForums.Told forum, Matter matter, Channel way, String words, LocalDateTime at) {
        return new Word(
                way,
                item(forum, matter).getRaiser().name(),
                words,
                List.of(),
                at.atZone(place.estate().getZone()).toInstant());
    }

    private void file(DemoForums.Told forum) {
        Actor manager = place.crew().manager();
        LocalDateTime at = forum.starts().toLocalDate().plusDays(24).atTime(11, 30);
        if (at.toLocalDate().isBefore(today)) {
            stage.at(at, manager, () -> desk.dossiers().file(place.id(), forum.id(), manager));
        }
    }
}
