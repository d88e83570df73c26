package cn.linli.surveys.web;

import cn.linli.feedback.Topics;
import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.remarks.RemarkLists;
import cn.linli.surveys.remarks.SurveyRemarks;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What owners wrote, sorted by subject: each by its own list, or several that are ticked at once (SUR-8). */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/remarks")
@RequiredArgsConstructor
class RemarkController {

    private static final int ROWS = 50;

    private final SurveyRounds rounds;
    private final SurveyRemarks remarks;
    private final RemarkLists lists;
    private final Topics topics;
    private final RoundPage page;

    /**
     * What was sorted: of each shown comment the subject that stands now and the one that was chosen, and those that were ticked
     * for one subject.
     */
    record Sorting(
            @Nullable List<String> remark,
            @Nullable List<String> was,
            @Nullable List<String> topic,
            @Nullable List<String> ticked,
            @Nullable String all) {

        List<SurveyRemarks.Coding> codings() {
            List<SurveyRemarks.Coding> codings = new ArrayList<>();
            List<UUID> together = ids(ticked);
            String common = Typed.orEmpty(all);
            if (!common.isEmpty()) {
                together.forEach(id -> codings.add(new SurveyRemarks.Coding(id, common)));
            }
            List<String> shown = remark == null ? List.of() : remark;
            for (int i = 0; i < shown.size(); i++) {
                String chosen = at(topic, i);
                // Only what was changed here: a colleague may have sorted the others meanwhile.
                UUID id = Typed.maybeId(shown.get(i)).orElse(null);
                if (id != null && !chosen.equals(at(was, i)) && (common.isEmpty() || !together.contains(id))) {
                    codings.add(new SurveyRemarks.Coding(id, chosen.isEmpty() ? null : chosen));
                }
            }
            return codings;
        }

        private static String at(@Nullable List<String> values, int place) {
            return values == null || place >= values.size() ? "" : Typed.orEmpty(values.get(place));
        }

        private static List<UUID> ids(@Nullable List<String> typed) {
            return typed == null
                    ? List.of()
                    : typed.stream()
                            .flatMap(one -> Typed.maybeId(one).stream())
                            .distinct()
                            .toList();
        }
    }

    @GetMapping
    String list(
            @PathVariable UUID id,
            @RequestParam(name = "topic", required = false) @Nullable String subject,
            @RequestParam(name = "after", required = false) @Nullable String after,
            Here here) {
        return show(here, id, known(subject), behind(after));
    }

    private String show(Here here, UUID id, @Nullable String subject, int after) {
        SurveyRound round = rounds.of(here.estateId(), id);
        List<RemarkLists.Row> found = lists.page(here.estateId(), id, subject, after, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<RemarkLists.Row> rows = more ? found.subList(0, ROWS) : found;
        String address = SurveyAddress.of(here, id) + "/remarks";
        String filtered = subject == null ? address : address + "?topic=" + subject;
        page.about(here, round);
        here.show("rows", rows);
        here.show("counts", lists.counts(here.estateId(), id));
        here.show("subjects", lists.subjects(here.estateId(), id));
        here.show("topics", topics.names(here.language()));
        here.show("offered", topics.offered(here.language()));
        here.show("subject", subject == null ? "" : subject);
        if (more) {
            here.show(
                    "older",
                    filtered + (subject == null ? "?" : "&") + "after="
                            + rows.get(ROWS - 1).number());
        }
        if (after > 0) {
            here.show("newest", filtered);
        }
        return "surveys/remarks/remarks";
    }

    @PostMapping
    @AllowedToEstateStaff
    String code(@PathVariable UUID id, Sorting sorting, Here here) {
        List<SurveyRemarks.Coding> codings = sorting.codings();
        rounds.of(here.estateId(), id);
        try {
            if (codings.isEmpty()) {
                throw Refused.because("surveys.remarks.nothing");
            }
            here.done("surveys.remarks.coded", remarks.code(here.estateId(), id, codings, here.by()));
        } catch (Refused refusal) {
            here.refuse(refusal);
            return show(here, id, null, 0);
        }
        return "redirect:" + SurveyAddress.of(here, id) + "/remarks"
                + (lists.counts(here.estateId(), id).open() > 0 ? "?topic=" + RemarkLists.UNCODED : "");
    }

    /** What is no subject does not narrow the list. */
    private @Nullable String known(@Nullable String typed) {
        String subject = Typed.orEmpty(typed);
        boolean known = subject.equals(RemarkLists.UNCODED)
                || topics.all().stream().anyMatch(topic -> topic.getCode().equals(subject));
        return known ? subject : null;
    }

    private static int behind(@Nullable String typed) {
        String number = Typed.orEmpty(typed);
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    }
}
