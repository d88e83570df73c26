package cn.linli.surveys.promises;

import static cn.linli.testing.Cast.Stage.actor;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Signatures;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Channel;
import cn.linli.surveys.Launching;
import cn.linli.surveys.LowArea;
import cn.linli.surveys.LowAreas;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.measures.Finding;
import cn.linli.surveys.measures.MeasureAbout;
import cn.linli.surveys.measures.MeasurePlan;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.SurveyMeasures;
import cn.linli.surveys.measures.Verification;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.TableOwner;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings surveys past their closing: what owners answered lies there as the rooms below leave it, and the rest is done. */
@Component
@RequiredArgsConstructor
public class Aftermath {

    private final Launching launching;
    private final SurveyRounds rounds;
    private final Questionnaires questionnaires;
    private final LowAreas lowAreas;
    private final SurveyMeasures measures;
    private final SurveyLetters letters;
    private final Documents documents;
    private final Approvals approvals;
    private final Signatures signatures;
    private final Staff staff;
    private final Posts posts;
    private final TableOwner owner;
    private final Clock clock;

    /** Twelve homes, all of which answered; the environment is rated low. Each comment is one home's; null is none. */
    public UUID answered(Stage stage, String halfYear, boolean anonymous, List<@Nullable String> comments) {
        List<UUID> homes = launching.homes(stage, "1", 12);
        UUID id = launching.launched(stage, halfYear, anonymous);
        SurveyRound round = rounds.of(stage.id(), id);
        JdbcClient jdbc = owner.jdbc();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        LocalDate today = stage.estate().today(clock);
        UUID draw = UUID.randomUUID();
        jdbc.sql("insert into survey_draw values (?, ?, ?, 1, 7, 'test', 'test', 12, null, ?, '陈客服', ?)")
                .params(draw, stage.id(), id, stage.customerServiceLead().getId(), now)
                .update();
        jdbc.sql("insert into survey_draw_stratum values (?, 1, ?, ?, '1', '1', 12, 12)")
                .params(draw, stage.id(), id)
                .update();
        for (int i = 0; i < homes.size(); i++) {
            String comment = i < comments.size() ? comments.get(i) : null;
            sheet(jdbc, stage, round, draw, homes.get(i), i + 1, comment, anonymous);
        }
        jdbc.sql(
                        "update survey_round set drawn_name = '陈客服', drawn_at = :now, issue_date = :day, return_by = :day + 10,"
                                + " rate = 15, frame_size = 12, issued_name = '陈客服', issued_at = :now where id = :id")
                .param("now", now)
                .param("day", today)
                .param("id", id)
                .update();
        return id;
    }

    private void sheet(
            JdbcClient jdbc,
            Stage stage,
            SurveyRound round,
            UUID draw,
            UUID home,
            int serial,
            @Nullable String comment,
            boolean anonymous) {
        String room = String.valueOf(100 + serial);
        jdbc.sql("insert into survey_frame values (?, ?, ?, ?, '1', '1', ?, 'OCCUPIED')")
                .params(round.getId(), serial, stage.id(), home, room)
                .update();
        UUID form = UUID.randomUUID();
        jdbc.sql(
                        "insert into survey_form (id, estate_id, round_id, draw_id, household_id, serial, position, home, building,"
                                + " unit, token_hash, handed_by, handed_name, handed_at, handed_way, answered_on, answered_channel)"
                                + " values (:id, :estate, :round, :draw, :home, :serial, :serial, :label, '1', '1', :hash, :by,"
                                + " '王管家', :at, 'DOOR', :day, 'LINK')")
                .param("id", form)
                .param("estate", stage.id())
                .param("round", round.getId())
                .param("draw", draw)
                .param("home", home)
                .param("serial", serial)
                .param("label", "1-1-" + room)
                .param("hash", form.toString())
                .param("by", stage.butler().getId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("day", stage.estate().today(clock))
                .update();
        UUID sheet = UUID.randomUUID();
        jdbc.sql("insert into survey_sheet (id, estate_id, round_id, building, unit, channel, comment, form_id)"
                        + " values (:id, :estate, :round, '1', '1', 'LINK', :comment, :form)")
                .param("id", sheet)
                .param("estate", stage.id())
                .param("round", round.getId())
                .param("comment", comment)
                .param("form", anonymous ? null : form)
                .update();
        jdbc.sql("insert into survey_answer (estate_id, sheet_id, item_id, score) select :estate, :sheet, i.id,"
                        + " case when a.name_zh like '%环境%' then 2 else 5 end from survey_item i join survey_area a"
                        + " on a.id = i.area_id where a.questionnaire_id = :asked"
                        + " union all select :estate, :sheet, :asked, 4")
                .param("estate", stage.id())
                .param("sheet", sheet)
                .param("asked", questionnaires.of(round.getQuestionnaireId()).getId())
                .update();
    }

    public UUID closed(Stage stage, String halfYear, boolean anonymous, List<@Nullable String> comments) {
        UUID round = answered(stage, halfYear, anonymous, comments);
        rounds.close(stage.id(), round, "", actor(stage.customerServiceLead()));
        return round;
    }

    public UUID counted(Stage stage, String halfYear) {
        UUID round = closed(stage, halfYear, true, List.of("楼道很脏", "垃圾没人收", "停车位太少"));
        rounds.count(stage.id(), round, actor(stage.customerServiceLead()));
        return round;
    }

    /** One measure for each low area, the engineering supervisor's, until a day such as {@code 2026-12-20}. */
    public List<UUID> planned(Stage stage, UUID round, String due) {
        return low(stage, round).stream()
                .map(area -> planned(stage, round, area, due))
                .toList();
    }

    public List<LowArea> low(Stage stage, UUID round) {
        return lowAreas.of(rounds.of(stage.id(), round));
    }

    public UUID planned(Stage stage, UUID round, LowArea area, String due) {
        return measures.plan(
                stage.id(),
                round,
                new MeasureAbout(area.area(), null, area.name().zh() + "评价低"),
                plan(stage, due),
                actor(stage.customerServiceLead()));
    }

    public MeasurePlan plan(Stage stage, String due) {
        StaffMember engineer = stage.engineeringSupervisor();
        return new MeasurePlan("每周检查三次并公示记录", engineer.getId(), engineer.getName(), LocalDate.parse(due));
    }

    public UUID drafted(Stage stage, UUID round) {
        return letters.draft(stage.id(), round, actor(stage.customerServiceLead()));
    }

    public void submitted(Stage stage, UUID document) {
        documents.submit(stage.id(), document, actor(stage.customerServiceLead()));
    }

    public void signed(Stage stage, UUID document) {
        UUID asked = approvals
                .pendingFor(Document.SUBJECT, document.toString())
                .get(0)
                .id();
        approvals.decide(stage.id(), asked, actor(stage.projectManager()), Verdict.YES, null);
        signatures.keep("签名.png", picture(), actor(stage.projectManager()));
        documents.sign(stage.id(), document, actor(stage.projectManager()));
    }

    public void read(Stage stage, UUID round, Verdict verdict, StaffMember representative) {
        SurveyRound now = rounds.of(stage.id(), round);
        int edition = documents
                .of(stage.id(), Objects.requireNonNull(now.getLetterId()))
                .getEdition()
                .getNumber();
        letters.read(stage.id(), round, edition, verdict, verdict == Verdict.NO ? "请写明日期" : "", actor(representative));
    }

    /** The letter is on the board, by everybody's hand that it needs. */
    public UUID posted(Stage stage, UUID round, StaffMember representative) {
        UUID document = drafted(stage, round);
        submitted(stage, document);
        signed(stage, document);
        read(stage, round, Verdict.YES, representative);
        documents.publish(stage.id(), document, actor(stage.projectManager()));
        return document;
    }

    public void delivered(Stage stage, UUID round) {
        rounds.deliver(stage.id(), round, actor(stage.projectManager()));
    }

    public void done(Stage stage, UUID measure) {
        measures.finish(stage.id(), measure, "已按措施检查并公示", List.of(), actor(stage.engineeringSupervisor()));
    }

    public void verified(Stage stage, UUID measure, Finding finding) {
        measures.verify(stage.id(), measure, found(stage, finding), actor(stage.qualityInspector()));
    }

    public Verification found(Stage stage, Finding finding) {
        StaffMember supervisor = stage.supervisor();
        return new Verification(
                finding,
                "楼道抽查三处",
                List.of(),
                finding.asksOwner() ? new Verification.Asked(Channel.TELEPHONE, "张伟", null, "1-1-101", "比以前好") : null,
                finding.isAnew()
                        ? new MeasurePlan(
                                "每周检查三次并公示记录",
                                supervisor.getId(),
                                supervisor.getName(),
                                stage.estate().today(clock).plusDays(10))
                        : null);
    }

    public SurveyMeasure measure(Stage stage, UUID measure) {
        return measures.of(stage.id(), measure);
    }

    /** Somebody at the company who reads for it. */
    public StaffMember representative() {
        StaffMember member = staff.hire(
                new StaffMember.Particulars("赵代表", null, null, "zh"), "mr-" + UUID.randomUUID(), Cast.PASSWORD);
        posts.appoint(member.getId(), Role.MANAGEMENT_REPRESENTATIVE, null, LocalDate.of(2020, 1, 1), List.of());
        return member;
    }

    private static InputStream picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
