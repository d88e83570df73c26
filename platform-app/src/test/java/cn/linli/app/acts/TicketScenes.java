package cn.linli.app.acts;

import cn.linli.feedback.Defect;
import cn.linli.feedback.MajorMatters;
import cn.linli.feedback.Outcome;
import cn.linli.feedback.Rating;
import cn.linli.feedback.Ratings;
import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketAnswers;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.TicketLinks;
import cn.linli.feedback.TicketRequests;
import cn.linli.feedback.TicketWork;
import cn.linli.feedback.Tickets;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.residents.Channel;
import cn.linli.testing.Cast.Stage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Brings tickets where they shall stand, as the rooms' own façades do it. */
@RequiredArgsConstructor
final class TicketScenes {

    private final Tickets tickets;
    private final TicketWork work;
    private final TicketAnswers answers;
    private final TicketLinks links;
    private final TicketRequests requests;
    private final MajorMatters majorMatters;
    private final Ratings ratings;
    private final Approvals approvals;
    private final Evidence evidence;

    Ticket complaint(Stage stage) {
        return take(stage, TicketKind.COMPLAINT, Severity.ORDINARY, false, "SECURITY", null);
    }

    Ticket in(TicketSituation situation, Stage stage) {
        Ticket ticket = taken(situation, stage);
        UUID id = ticket.getId();
        UUID at = stage.id();
        Actor butler = stage.butler().asActor();
        switch (situation) {
            case TAKEN, DEFECT, MAJOR, CONSTRUCTIVE, NAMELESS, PRAISE -> {}
            case OFFERED -> work.offer(at, id, stage.foreman().getId(), "请处理", butler);
            case MAJOR_PROVEN -> prove(stage, id);
            case LEADING -> links.merge(at, complaint(stage).getId(), ticket.getNumber(), butler);
            case ASKED_TO_FORCE -> requests.askForcedClosing(at, id, "业主已出国", butler);
            case FOLLOWER -> links.merge(at, id, complaint(stage).getNumber(), butler);
            case HANDLED_ONE, NAMELESS_HANDLED -> handle(stage, id);
            case TOLD_ONE, MAJOR_TOLD -> tell(stage, id);
            case RATED -> {
                tell(stage, id);
                ratings.rate(ticket.getToken(), new Rating.Scores(5, 4, 3, null), Actor.owner(id, "张伟"));
            }
            case CLOSED_ONE -> {
                tell(stage, id);
                answers.close(at, id, butler);
            }
            case FORCED -> {
                requests.askForcedClosing(at, id, "业主已出国", butler);
                approvals.decide(at, asked(id), stage.projectManager().asActor(), Verdict.YES, null);
            }
        }
        return tickets.of(at, id);
    }

    private Ticket taken(TicketSituation situation, Stage stage) {
        return switch (situation) {
            case DEFECT ->
                take(
                        stage,
                        TicketKind.REPAIR,
                        Severity.ORDINARY,
                        false,
                        Topics.HANDOVER_DEFECT,
                        new Defect(true, false));
            case MAJOR, MAJOR_PROVEN, MAJOR_TOLD ->
                take(stage, TicketKind.COMPLAINT, Severity.MAJOR, false, "SECURITY", null);
            case CONSTRUCTIVE -> take(stage, TicketKind.SUGGESTION, Severity.ORDINARY, true, "GREENING", null);
            case PRAISE -> take(stage, TicketKind.PRAISE, Severity.ORDINARY, false, "SERVICE_ATTITUDE", null);
            case NAMELESS, NAMELESS_HANDLED -> nameless(stage);
            default -> complaint(stage);
        };
    }

    Ticket take(
            Stage stage,
            TicketKind kind,
            Severity severity,
            boolean constructive,
            String topic,
            @Nullable Defect defect) {
        return tickets.register(
                stage.id(),
                new Registration(
                        kind,
                        severity,
                        constructive,
                        Channel.TELEPHONE,
                        topic,
                        "西门保安夜里睡觉",
                        null,
                        "西门",
                        null,
                        "张伟",
                        "13812345678",
                        false,
                        defect,
                        List.of()),
                stage.butler().asActor());
    }

    private Ticket nameless(Stage stage) {
        return tickets.register(
                stage.id(),
                new Registration(
                        TicketKind.COMPLAINT,
                        Severity.ORDINARY,
                        false,
                        Channel.LETTER,
                        "SECURITY",
                        "西门保安夜里睡觉",
                        null,
                        "西门",
                        null,
                        null,
                        null,
                        true,
                        null,
                        List.of()),
                stage.butler().asActor());
    }

    void handle(Stage stage, UUID id) {
        work.handle(
                stage.id(),
                id,
                Outcome.SOLVED,
                "已换岗",
                null,
                List.of(),
                stage.butler().asActor());
    }

    void tell(Stage stage, UUID id) {
        handle(stage, id);
        answers.tell(
                stage.id(), id, Channel.HOME_VISIT, "张伟", null, stage.butler().asActor());
    }

    private void prove(Stage stage, UUID id) {
        Actor manager = stage.projectManager().asActor();
        majorMatters.visit(stage.id(), id, "张伟", "当面致歉", manager);
        majorMatters.keepConfirmation(stage.id(), id, paper(stage), manager);
        majorMatters.analyse(stage.id(), id, stage.supervisor().getId(), "排班漏洞", manager);
    }

    UUID asked(UUID ticket) {
        return approvals.pendingFor("ticket", ticket.toString()).get(0).id();
    }

    /** A file that somebody has uploaded and not used yet. */
    UUID paper(Stage stage) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return evidence.keep(
                            stage.id(),
                            "确认.png",
                            new ByteArrayInputStream(bytes.toByteArray()),
                            stage.butler().asActor())
                    .getId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
