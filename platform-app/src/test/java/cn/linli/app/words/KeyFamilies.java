package cn.linli.app.words;

import static cn.linli.app.words.KeyFamily.clauses;
import static cn.linli.app.words.KeyFamily.each;
import static cn.linli.app.words.KeyFamily.said;
import static cn.linli.app.words.KeyFamily.some;
import static cn.linli.app.words.KeyFamily.words;

import java.util.List;
import java.util.Set;

/** Every way in which the program puts a key together. */
final class KeyFamilies {

    private KeyFamilies() {}

    static List<KeyFamily> all(Set<String> said) {
        return List.of(
                each("role.", "kernel.staff.Role"),
                clauses("standard.", "feedback.FeedbackStandard"),
                clauses("duty.action.", "feedback.FeedbackStandard"),
                clauses("standard.", "residents.butlers.ButlerStandard"),
                clauses("duty.action.", "residents.butlers.ButlerStandard"),
                clauses("standard.", "bulletins.BulletinStandard"),
                clauses("duty.action.", "bulletins.BulletinStandard"),
                each("document.notNow.", "bulletins.DocumentAction"),
                each("bulletins.kind.", "bulletins.DocumentKind"),
                each("bulletins.kind.about.", "bulletins.DocumentKind"),
                some("bulletins.title.", "bulletins.DocumentKind"),
                each("bulletins.consent.", "bulletins.Photograph$Consent"),
                each("bulletins.state.", "bulletins.DocumentState"),
                each("bulletins.next.", "bulletins.DocumentState"),
                each("bulletins.step.", "bulletins.web.Step"),
                each("bulletins.done.", "bulletins.web.Step"),
                each("bulletins.story.", "bulletins.DocumentCourse$Move"),
                words(
                        "bulletins.story.",
                        "WRITTEN",
                        "SUBMITTED",
                        "MANAGER.YES",
                        "MANAGER.NO",
                        "DIRECTOR.YES",
                        "DIRECTOR.NO",
                        "SIGNED"),
                words("bulletins.quarter.", "1", "2", "3", "4"),
                some("duty.climbed.to.", "kernel.staff.Role"),
                some("duty.climbed.from.", "kernel.staff.Role"),
                each("notice.hook.url.", "kernel.notice.ChatKind"),
                said("approval.matter.", said),
                said("journal.action.", said, "", ".asked"),
                said("web.nav.", said),
                words("web.score.", "1", "2", "3", "4", "5"),
                words("web.rung.", "past", "present", "next", "later"),
                each("residents.channel.", "residents.Channel"),
                each("residents.direction.", "residents.Direction"),
                each("residents.group.", "residents.OwnerGroup"),
                each("residents.occupancy.", "residents.Occupancy"),
                each("residents.relation.", "residents.Relation"),
                each("residents.import.state.", "residents.importing.ImportState"),
                each("residents.import.doing.", "residents.importing.ImportState"),
                said("residents.import.column.", said),
                said("residents.import.hint.", said),
                each("feedback.kind.", "feedback.TicketKind"),
                each("feedback.severity.", "feedback.Severity"),
                each("feedback.state.", "feedback.TicketState"),
                each("feedback.notNow.", "feedback.TicketState"),
                each("feedback.outcome.", "feedback.Outcome"),
                each("feedback.how.", "feedback.Closure$How"),
                each("desk.step.", "feedback.web.Step", "", ".do", ".done"),
                each("desk.story.", "feedback.StepKind"),
                each("desk.scope.", "feedback.TicketQuery$Scope"),
                each("desk.empty.", "feedback.TicketQuery$Scope", "", ".how"),
                each("desk.channel.", "residents.Channel"),
                each("desk.relation.", "residents.Relation"),
                words("desk.defect.inside.", "true", "false"),
                words("desk.defect.small.", "true", "false"),
                each("paper.channel.", "residents.Channel"),
                some("paper.step.", "feedback.StepKind"),
                each("owner.kind.", "feedback.TicketKind"),
                some("owner.step.", "feedback.StepKind"),
                words("owner.stage.", "1", "2", "3", "4"),
                words("owner.day.", "0", "1", "2"),
                said("figures.", said),
                said("figures.rating.", said),
                each("bulletins.way.", "bulletins.Way"),
                words("bulletins.quarter.due.", "1", "2", "3", "4"),
                words("document.issue.over.", "WITHDRAWN", "ARCHIVED"),
                words("feedback.quarter.", "byTopic", "inTime", "scores"),
                words("feedback.quarter.", "byTopic.source", "inTime.source", "scores.source"),
                words("feedback.quarter.question.", "attitude", "timeliness", "result"),
                each("verify.standing.", "bulletins.Authenticity$Standing"),
                words("app.chapter.", "feedback", "bulletins", "residents"),
                words("app.language.", "zh", "en"),
                each("app.today.span.", "app.today.Due$Span"),
                each("app.approval.verdict.", "kernel.approval.Verdict"),
                each("app.approval.answer.", "kernel.approval.Verdict"),
                each("app.approval.done.", "kernel.approval.Verdict"),
                words("app.journal.verb.", "created", "changed", "removed"),
                each("app.journal.kind.", "kernel.journal.Change$Kind"),
                each("app.standards.number.", "kernel.duty.StandardNumber"),
                each("app.standards.allowance.", "kernel.duty.Allowance$Unit"),
                each("app.deliveries.channel.", "kernel.notice.Channel"),
                each("app.hook.kind.", "kernel.notice.ChatKind"));
    }
}
