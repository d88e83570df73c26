package cn.linli.feedback.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.Documents;
import cn.linli.feedback.HotMeasure;
import cn.linli.feedback.HotNotices;
import cn.linli.feedback.HotProblem;
import cn.linli.feedback.HotProblems;
import cn.linli.feedback.web.HotProblemForms.MeasureForm;
import cn.linli.feedback.web.HotProblemForms.MeetingForm;
import cn.linli.feedback.web.HotProblemForms.TicketsForm;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages of hot problems show. */
@Component
@RequiredArgsConstructor
class HotProblemPage {

    private final HotProblems problems;
    private final HotNotices notices;
    private final Documents documents;
    private final Posts posts;
    private final Staff staff;
    private final MessageSource messages;
    private final Clock clock;

    /** One measure, with who answers for it. */
    record MeasureLine(HotMeasure measure, String responsible, boolean overdue, boolean mine) {}

    /** One problem in the list, with how many of its measures are done. */
    record ProblemLine(HotProblem problem, long done, int all) {}

    String list(Here here) {
        here.show(
                "problems",
                problems.all(here.estateId()).stream()
                        .map(problem -> {
                            List<HotMeasure> all = problems.measures(here.estateId(), problem.getId());
                            long done = all.stream().filter(HotMeasure::isDone).count();
                            return new ProblemLine(problem, done, all.size());
                        })
                        .toList());
        here.show("leads", here.me().isAnyAt(here.estateId(), Set.of(Role.PROJECT_MANAGER)));
        here.show("shown", new Shown(here.estate().getZone(), here.language(), messages));
        return "feedback/desk/hot-problems";
    }

    String show(Here here, UUID id) {
        HotProblem problem = problems.of(here.estateId(), id);
        here.show("problem", problem);
        here.show("cases", problems.cases(here.estateId(), id));
        here.show("measures", measures(here, id));
        here.show("notices", notices(here, id));
        here.show("leads", here.me().isAnyAt(here.estateId(), Set.of(Role.PROJECT_MANAGER)));
        here.show("drafts", here.me().isAnyAt(here.estateId(), Set.of(Role.CUSTOMER_SERVICE_LEAD, Role.FRONT_DESK)));
        here.show("colleagues", colleagues(here));
        here.show("today", here.estate().today(clock));
        here.show("shown", new Shown(here.estate().getZone(), here.language(), messages));
        here.page().putIfAbsent("more", new TicketsForm(null));
        here.page()
                .putIfAbsent(
                        "meeting",
                        new MeetingForm(
                                problem.getMetOn() == null
                                        ? null
                                        : problem.getMetOn().toString(),
                                problem.getDepartments(),
                                problem.getDecision()));
        here.page().putIfAbsent("measure", new MeasureForm(null, null, null));
        return "feedback/desk/hot-problem";
    }

    private List<MeasureLine> measures(Here here, UUID id) {
        List<HotMeasure> all = problems.measures(here.estateId(), id);
        Map<UUID, StaffMember> people = staff.of(
                all.stream().map(HotMeasure::getResponsibleId).distinct().toList());
        LocalDate today = here.estate().today(clock);
        return all.stream()
                .map(measure -> {
                    StaffMember person = people.get(measure.getResponsibleId());
                    return new MeasureLine(
                            measure,
                            person == null ? "" : person.getName(),
                            !measure.isDone() && measure.getDue().isBefore(today),
                            here.me().id().equals(measure.getResponsibleId()));
                })
                .toList();
    }

    private List<Document> notices(Here here, UUID id) {
        return notices.of(here.estateId(), id).stream()
                .map(document -> documents.of(here.estateId(), document))
                .toList();
    }

    private Map<String, String> colleagues(Here here) {
        return posts.colleagues(here.estateId(), here.estate().today(clock)).stream()
                .collect(Collectors.toMap(
                        person -> person.id().toString(),
                        person -> person.name() + " · " + here.say("role." + person.role()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
