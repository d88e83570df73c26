package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.answers.AnswerReturns;
import cn.linli.surveys.answers.Answers;
import cn.linli.surveys.answers.KeyedPaper;
import cn.linli.surveys.answers.Papers;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answer parts of papers, keyed in by keyboard alone: once, one in twenty a second time, and where the two differ once more. */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/papers")
@RequiredArgsConstructor
@AllowedToSurveyStaff
class AnswerPaperController {

    private final SurveyRounds rounds;
    private final Answers answers;
    private final Papers papers;
    private final AnswerReturns returns;
    private final AnswerSection section;
    private final RoundPage page;

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        here.show("form", AnswerFields.empty());
        return keying(id, here);
    }

    @PostMapping
    String key(@PathVariable UUID id, AnswerFields form, BindingResult errors, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        AnswerFields.check(answers.askedBy(round), form, errors);
        boolean accepted = Submission.accepted(
                errors,
                () -> papers.key(
                        here.estateId(), id, Typed.orEmpty(form.code()), form.number(), form.filled(), here.by()));
        if (!accepted) {
            return keying(id, here);
        }
        here.done("surveys.paper.done", Typed.orEmpty(form.code()));
        return back(here, id);
    }

    @GetMapping("/{paper}/second")
    String showSecond(@PathVariable UUID id, @PathVariable UUID paper, Here here) {
        here.show("form", AnswerFields.empty());
        return second(id, paper, here);
    }

    @PostMapping("/{paper}/second")
    String keyAgain(
            @PathVariable UUID id, @PathVariable UUID paper, AnswerFields form, BindingResult errors, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        KeyedPaper[] now = {papers.of(round, paper)};
        AnswerFields.check(answers.askedBy(round), form, errors);
        boolean accepted = Submission.accepted(
                errors, () -> now[0] = papers.keyAgain(here.estateId(), id, paper, form.filled(), here.by()));
        if (!accepted) {
            return second(id, paper, here);
        }
        String said = "surveys.second." + now[0].state();
        if (now[0].state() == KeyedPaper.State.DIFFERENT) {
            here.warn(said, now[0].code());
            return "redirect:" + address(here, id) + "/" + paper + "/settlement";
        }
        here.done(said, now[0].code());
        return back(here, id);
    }

    @GetMapping("/{paper}/settlement")
    String showSettlement(@PathVariable UUID id, @PathVariable UUID paper, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        if (papers.of(round, paper).state() == KeyedPaper.State.WAITING) {
            here.warn("survey.paper.onlyOnce");
            return back(here, id);
        }
        here.show("form", AnswerFields.empty());
        return settlement(round, paper, here);
    }

    @PostMapping("/{paper}/settlement")
    String settle(@PathVariable UUID id, @PathVariable UUID paper, AnswerFields form, BindingResult errors, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        KeyedPaper keyed = papers.of(round, paper);
        boolean accepted = false;
        try {
            if (!errors.hasErrors()) {
                papers.settle(here.estateId(), id, paper, form.filled(), here.by());
                accepted = true;
            }
        } catch (Refused refusal) {
            AnswerFields.reject(errors, List.of(refusal));
        }
        if (!accepted) {
            return keyed.state() == KeyedPaper.State.WAITING ? keying(id, here) : settlement(round, paper, here);
        }
        here.done("surveys.settlement.done", keyed.code());
        return back(here, id);
    }

    private String keying(UUID id, Here here) {
        SurveyRound round = about(rounds.of(here.estateId(), id), here);
        here.show("checked", papers.checked(round));
        return "surveys/answers/papers";
    }

    private String second(UUID id, UUID paper, Here here) {
        SurveyRound round = about(rounds.of(here.estateId(), id), here);
        KeyedPaper keyed = papers.of(round, paper);
        here.show("paper", keyed);
        here.show("mine", here.by().is(keyed.firstBy()));
        return "surveys/answers/second";
    }

    private String settlement(SurveyRound round, UUID paper, Here here) {
        about(round, here);
        here.show("paper", papers.of(round, paper));
        here.show("difference", papers.difference(round, paper));
        return "surveys/answers/settlement";
    }

    private SurveyRound about(SurveyRound round, Here here) {
        page.about(here, round);
        section.about(here, round);
        here.show("actor", here.by());
        here.show("asked", answers.askedBy(round));
        here.show("returns", returns.of(here.estateId(), round.getId()));
        return round;
    }

    private static String address(Here here, UUID round) {
        return SurveyAddress.of(here, round) + "/papers";
    }

    private static String back(Here here, UUID round) {
        return "redirect:" + address(here, round);
    }
}
