package cn.linli.forums.web;

import cn.linli.forums.Attendance;
import cn.linli.forums.Attendances;
import cn.linli.forums.Forum;
import cn.linli.forums.Forums;
import cn.linli.forums.items.ForumQuestion;
import cn.linli.forums.items.ForumQuestions;
import cn.linli.forums.items.ItemLists;
import cn.linli.forums.items.ItemRow;
import cn.linli.forums.items.RectificationItems;
import cn.linli.forums.items.Spoken;
import cn.linli.kernel.Refused;
import cn.linli.residents.HomeAddresses;
import cn.linli.residents.HouseholdCard;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What owners ask, taken down while they speak; each is answered on the spot or becomes an item. */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/questions")
@RequiredArgsConstructor
class QuestionController {

    private static final String PAGE = "forums/items/questions";

    private final Forums forums;
    private final ForumQuestions questions;
    private final RectificationItems items;
    private final ItemLists lists;
    private final Attendances attendances;
    private final HomeAddresses addresses;
    private final Colleagues colleagues;
    private final ForumPage page;
    private final Clock clock;

    @GetMapping
    String list(@PathVariable UUID id, Here here) {
        here.show("form", QuestionForms.Ask.BLANK);
        return page(id, here);
    }

    @PostMapping
    @AllowedToEstateStaff
    String ask(@PathVariable UUID id, @ModelAttribute("form") QuestionForms.Ask form, BindingResult errors, Here here) {
        if (isOver(id, here)) {
            return page(id, here);
        }
        List<Attendance> present = attendances.of(here.estateId(), id);
        Function<String, Optional<HouseholdCard>> homes =
                typed -> typed.isBlank() ? Optional.empty() : addresses.at(here.estateId(), typed);
        Submission.read(errors, form.readings(present, homes));
        UUID session = form.signedIn(present).map(Attendance::session).orElse(null);
        if (Submission.accepted(
                errors, () -> questions.ask(here.estateId(), id, session, form.checked(present, homes), here.by()))) {
            here.done("forum.question.asked");
            return back(id, here);
        }
        isOver(id, here);
        return page(id, here);
    }

    /** Says it above the page: the form that would say it is not drawn any more. */
    private boolean isOver(UUID id, Here here) {
        try {
            questions.requireAsking(forums.of(here.estateId(), id));
            return false;
        } catch (Refused notNow) {
            here.refuse(notNow);
            return true;
        }
    }

    @GetMapping("/{question}/correction")
    @AllowedToEstateStaff
    String askCorrection(@PathVariable UUID id, @PathVariable UUID question, Here here) {
        ForumQuestion asked = questions.of(here.estateId(), id, question);
        here.show("form", new QuestionForms.Correction(asked.getWords()));
        here.show("seen", Objects.requireNonNull(asked.getVersion()));
        return decision("correction", id, question, here);
    }

    @PostMapping("/{question}/correction")
    @AllowedToEstateStaff
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID question,
            @ModelAttribute("form") QuestionForms.Correction form,
            BindingResult errors,
            Here here) {
        String words = Typed.orEmpty(form.words());
        if (Submission.accepted(errors, () -> questions.correct(here.estateId(), id, question, words, here.by()))) {
            here.done("forum.question.done.correction");
            return back(id, here);
        }
        return decision("correction", id, question, here);
    }

    @GetMapping("/{question}/answer")
    @AllowedToEstateStaff
    String askAnswer(@PathVariable UUID id, @PathVariable UUID question, Here here) {
        here.show("form", new QuestionForms.Answer(null));
        return decision("answer", id, question, here);
    }

    @PostMapping("/{question}/answer")
    @AllowedToEstateStaff
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID question,
            @ModelAttribute("form") QuestionForms.Answer form,
            BindingResult errors,
            Here here) {
        String said = Typed.orEmpty(form.answer());
        if (Submission.accepted(errors, () -> questions.answer(here.estateId(), id, question, said, here.by()))) {
            here.done("forum.question.done.answer");
            return back(id, here);
        }
        return decision("answer", id, question, here);
    }

    @GetMapping("/{question}/item")
    @AllowedToEstateStaff
    String askItem(@PathVariable UUID id, @PathVariable UUID question, Here here) {
        ForumQuestion asked = questions.of(here.estateId(), id, question);
        here.show("form", QuestionForms.NewItem.about(asked, Spoken.LONGEST_CONCERN));
        return decision("item", id, question, here);
    }

    @PostMapping("/{question}/item")
    @AllowedToEstateStaff
    String item(
            @PathVariable UUID id,
            @PathVariable UUID question,
            @ModelAttribute("form") QuestionForms.NewItem form,
            BindingResult errors,
            Here here) {
        Submission.read(errors, form.readings());
        if (Submission.accepted(
                errors,
                () -> items.plan(
                        here.estateId(),
                        id,
                        question,
                        Typed.orEmpty(form.concern()),
                        form.checked(colleagues.names(here)),
                        here.by()))) {
            here.done("forum.question.done.item");
            return back(id, here);
        }
        return decision("item", id, question, here);
    }

    /** What was heard last stands on top: it is what is dealt with now. */
    private String page(UUID id, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        page.about(here, forum);
        List<ForumQuestion> asked = new ArrayList<>(questions.of(here.estateId(), id));
        Collections.reverse(asked);
        here.show("questions", asked);
        here.show("asking", forum.isAsking(clock.instant()));
        here.show(
                "items",
                lists.ofForum(here.estate(), id).stream().collect(Collectors.toMap(ItemRow::id, Function.identity())));
        Map<String, String> present = new LinkedHashMap<>();
        attendances
                .of(here.estateId(), id)
                .forEach(one -> present.put(
                        one.id().toString(), one.home().isEmpty() ? one.name() : one.name() + " · " + one.home()));
        here.show("attendees", present);
        return PAGE;
    }

    private String decision(String what, UUID id, UUID question, Here here) {
        page.about(here, forums.of(here.estateId(), id));
        here.show("question", questions.of(here.estateId(), id, question));
        here.show("what", what);
        here.show("colleagues", colleagues.offered(here));
        return "forums/items/decision";
    }

    private static String back(UUID id, Here here) {
        return ForumAddress.back(here, id) + "/questions";
    }
}
