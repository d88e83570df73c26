package cn.linli.forums;

import static cn.linli.testing.Cast.Stage.actor;

import cn.linli.bulletins.IssueScope;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.Cast.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Leads forums through their course, as the people of an estate do: on a Saturday evening, together in one room. */
@Component
@RequiredArgsConstructor
public class Evening {

    private final Forums forums;
    private final ForumSessions sessions;
    private final ForumInvitations invitations;
    private final SignIns signIns;
    private final Households households;

    /** Three homes: 1-1-101, 1-1-102 and 2-1-201. */
    public void homes(Stage stage) {
        households.settle(
                stage.id(),
                Stream.of("1-101", "1-102", "2-201")
                        .map(home -> new NewHome(
                                new HomeNumber(home.substring(0, 1), "1", home.substring(2)),
                                1,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2025, 1, 1),
                                List.of()))
                        .toList(),
                actor(stage.frontDesk()));
    }

    public UUID begun(Stage stage, String quarter) {
        return forums.plan(
                stage.id(),
                Quarter.of(quarter).orElseThrow(),
                new Preparation("业主恳谈会", ForumForm.TOGETHER, "停车与电梯", "每栋两户", "圆桌", 45_000L),
                actor(stage.customerServiceLead()));
    }

    /** Prepared for an evening, such as {@code 2026-11-28}, from 19:00 until 21:00. */
    public UUID prepared(Stage stage, String day) {
        UUID id = begun(stage, Quarter.of(LocalDate.parse(day)).code());
        sessions.arrange(
                stage.id(), id, new Gathering("全体", "活动室", at(stage, day + "T19:00"), at(stage, day + "T21:00")));
        return id;
    }

    public UUID invited(Stage stage, String day) {
        UUID id = prepared(stage, day);
        forums.invite(stage.id(), id, actor(stage.customerServiceLead()));
        return id;
    }

    /** Every home is asked by telephone. */
    public int asked(Stage stage, UUID forum) {
        return invitations.ask(
                stage.id(), forum, null, Invitation.Way.TELEPHONE, IssueScope.ESTATE, actor(stage.frontDesk()));
    }

    public ForumSession session(Stage stage, UUID forum) {
        return forums.of(stage.id(), forum).getSessions().get(0);
    }

    public void sheet(Stage stage, UUID forum, String... names) {
        signIns.enter(
                stage.id(),
                forum,
                session(stage, forum).getId(),
                Stream.of(names)
                        .map(name -> name.split(" "))
                        .map(parts -> new SignIns.Line(parts[0], parts.length > 1 ? parts[1] : ""))
                        .toList(),
                actor(stage.frontDesk()));
    }

    public void held(Stage stage, UUID forum) {
        forums.hold(stage.id(), forum, actor(stage.customerServiceLead()));
    }

    public static Instant at(Stage stage, String local) {
        return LocalDateTime.parse(local).atZone(stage.estate().getZone()).toInstant();
    }
}
