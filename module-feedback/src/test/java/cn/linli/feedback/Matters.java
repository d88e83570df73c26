package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.testing.Cast.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Homes and tickets for tests. */
@Component
@RequiredArgsConstructor
class Matters {

    private final Households households;
    private final Tickets tickets;

    /** Home 3-1-1201 of 张伟, in the butler's patch. */
    UUID home(Stage stage) {
        return households
                .settle(
                        stage.id(),
                        List.of(new NewHome(
                                new HomeNumber("3", "1", "1201"),
                                12,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2021, 5, 1),
                                List.of(PersonDetails.of("张伟", Relation.OWNER, "13812345678")))),
                        stage.butler().asActor())
                .get(0);
    }

    Ticket complaint(Stage stage) {
        return tickets.register(
                stage.id(), complaintOf(home(stage)), stage.butler().asActor());
    }

    Ticket majorComplaint(Stage stage) {
        return tickets.register(
                stage.id(),
                registration(TicketKind.COMPLAINT, Severity.MAJOR, false, "SECURITY", home(stage), null),
                stage.butler().asActor());
    }

    Ticket taken(Stage stage, Registration registration, Actor by) {
        return tickets.register(stage.id(), registration, by);
    }

    static Registration complaintOf(@Nullable UUID home) {
        return registration(TicketKind.COMPLAINT, Severity.ORDINARY, false, "SECURITY", home, null);
    }

    static Registration registration(
            TicketKind kind,
            Severity severity,
            boolean constructive,
            String topic,
            @Nullable UUID home,
            @Nullable Defect defect) {
        return new Registration(
                kind,
                severity,
                constructive,
                Channel.TELEPHONE,
                topic,
                "西门保安夜里睡觉,外人随意进出",
                home,
                null,
                null,
                "张伟",
                "13812345678",
                false,
                defect,
                List.of());
    }

    static Registration anonymous() {
        return new Registration(
                TicketKind.COMPLAINT,
                Severity.ORDINARY,
                false,
                Channel.WEB_FORM,
                "CLEANING",
                "电梯里有异味",
                null,
                "2栋电梯",
                null,
                null,
                null,
                true,
                null,
                List.of());
    }
}
