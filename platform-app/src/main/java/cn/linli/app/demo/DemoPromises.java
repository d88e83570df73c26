package cn.linli.app.demo;

import cn.linli.bulletins.Document;
import cn.linli.feedback.TicketKind;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Verdict;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.measures.Finding;
import cn.linli.surveys.remarks.RemarkLists;
import cn.linli.surveys.remarks.SurveyRemarks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What becomes of a survey that was closed: counted, answered in a public letter, and each promise kept and asked about. */
final class DemoPromises {

    private final DemoDesk desk;
    private final DemoSurveyDesk surveys;
    private final DemoStage stage;
    private final DemoCompany company;
    private final DemoSurvey survey;
    private final LocalDate closed;
    private final DemoMeasures measures;

    DemoPromises(
            DemoDesk desk,
            DemoSurveyDesk surveys,
            DemoStage stage,
            DemoCompany company,
            DemoSurvey survey,
            LocalDate closed) {
        this.desk = desk;
        this.surveys = surveys;
        this.stage = stage;
        this.company = company;
        this.survey = survey;
        this.closed = closed;
        this.measures = new DemoMeasures(desk, surveys, company, survey, closed);
    }

    /** Counted and sorted, a measure for each low area, and the letter submitted and approved. */
    void answered(int submitted) {
        Actor lead = survey.place().crew().lead();
        Actor front = survey.place().crew().frontDesk();
        Actor manager = survey.place().crew().manager();
        stage.at(at(1, 10, 30), lead, () -> surveys.rounds().count(estate(), survey.id(), lead));
        stage.at(at(1, 14, 0), front, () -> code(front));
        stage.at(at(2, 10, 0), lead, () -> surveys.lowAreas().of(round()).forEach(area -> measures.plan(area, lead)));
        stage.at(at(submitted - 1, 15, 0), lead, () -> surveys.letters().draft(estate(), survey.id(), lead));
        stage.at(at(submitted, 9, 10), lead, () -> desk.documents().submit(estate(), letter(), lead));
        stage.at(at(submitted, 16, 30), manager, () -> {
            UUID asked = desk.approvals()
                    .pendingFor(Document.SUBJECT, letter().toString())
                    .get(0)
                    .id();
            desk.approvals().decide(estate(), asked, manager, Verdict.YES, null);
        });
    }

    /** Read, posted, and brought to quality. */
    void delivered() {
        Actor manager = survey.place().crew().manager();
        Actor lead = survey.place().crew().lead();
        Actor reader = company.representative();
        stage.at(at(6, 10, 0), reader, () -> surveys.letters().read(estate(), survey.id(), 1, Verdict.YES, "", reader));
        stage.at(at(6, 14, 0), manager, () -> desk.documents().sign(estate(), letter(), manager));
        stage.at(at(7, 9, 30), lead, () -> desk.documents().publish(estate(), letter(), lead));
        stage.at(at(9, 11, 0), manager, () -> surveys.rounds().deliver(estate(), survey.id(), manager));
    }

    void kept() {
        stage.at(at(24, 16, 0), Actor.SYSTEM, () -> measures.all().forEach(measures::finish));
        stage.at(
                at(36, 10, 20),
                company.quality(),
                () -> measures.all().forEach(measure -> measures.verify(measure, Finding.CONTENT, null)));
        stage.at(
                at(37, 9, 40),
                company.quality(),
                () -> surveys.rounds().file(estate(), survey.id(), company.quality()));
    }

    /** The owner who was asked is not content: it begins anew, is done lately, and quality has still to ask again. */
    void keptAnew(LocalDate due) {
        stage.at(at(24, 16, 0), Actor.SYSTEM, () -> measures.all().forEach(measures::finish));
        stage.at(
                at(36, 10, 20),
                company.quality(),
                () -> measures.all().forEach(measure -> {
                    boolean first = measure.getNumber() == 1;
                    measures.verify(
                            measure,
                            first ? Finding.NOT_CONTENT : Finding.CONTENT,
                            first ? DemoMeasures.again(measure, due) : null);
                }));
        stage.at(
                due.minusDays(1).atTime(15, 30),
                Actor.SYSTEM,
                () -> measures.finish(measures.all().get(0)));
    }

    private void code(Actor by) {
        List<SurveyRemarks.Coding> codings = surveys.remarkLists().page(estate(), survey.id(), null, 0, 500).stream()
                .map(row -> new SurveyRemarks.Coding(row.id(), DemoSurveyWords.topicOf(row.words())))
                .toList();
        surveys.remarks().code(estate(), survey.id(), codings, by);
    }

    /** One comment that somebody has to answer for becomes a ticket. */
    void raise(LocalDateTime at, String topic) {
        Actor lead = survey.place().crew().lead();
        stage.at(at, lead, () -> {
            RemarkLists.Row first = surveys.remarkLists().page(estate(), survey.id(), topic, 0, 500).stream()
                    .min(Comparator.comparing(RemarkLists.Row::words))
                    .orElseThrow();
            surveys.remarks().raise(estate(), survey.id(), first.id(), TicketKind.COMPLAINT, topic, lead);
        });
    }

    private UUID letter() {
        return Objects.requireNonNull(round().getLetterId());
    }

    private SurveyRound round() {
        return surveys.rounds().of(estate(), survey.id());
    }

    private UUID estate() {
        return survey.place().id();
    }

    private LocalDateTime at(int days, int hour, int minute) {
        return closed.plusDays(days).atTime(hour, minute);
    }
}
