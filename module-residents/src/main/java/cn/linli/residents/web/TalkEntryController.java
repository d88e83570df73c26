package cn.linli.residents.web;

import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.PersonCard;
import cn.linli.residents.talks.HomeTalk;
import cn.linli.residents.talks.HomeTalks;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** There was a talk at a home. */
@Controller
@RequestMapping("/e/{estate}/households/{id}/talk")
@AllowedToEstateStaff
@RequiredArgsConstructor
class TalkEntryController {

    private static final String FORM = "residents/home-talk-form";

    private final HomeTalks talks;
    private final Households households;
    private final Clock clock;

    record TalkForm(
            @Nullable String on,
            @Nullable String reached,
            @Nullable String asked,
            @Nullable String said,
            @Nullable String promised) {

        List<Runnable> readings() {
            return List.of(() -> Typed.date(on, "on"));
        }

        HomeTalk.Words words() {
            return new HomeTalk.Words(
                    Typed.date(on, "on"), Typed.orEmpty(reached), Typed.orEmpty(asked), Typed.orEmpty(said), promised);
        }
    }

    @GetMapping
    String begin(@PathVariable UUID id, Here here) {
        HouseholdCard home = households.of(here.estateId(), id);
        String owner = home.contactPerson().map(PersonCard::name).orElse(null);
        here.show("form", new TalkForm(here.estate().today(clock).toString(), owner, null, null, null));
        here.show("home", home);
        return FORM;
    }

    @PostMapping
    String enter(@PathVariable UUID id, @ModelAttribute("form") TalkForm form, BindingResult errors, Here here) {
        here.show("home", households.of(here.estateId(), id));
        Submission.read(errors, form.readings());
        AtomicReference<@Nullable UUID> entered = new AtomicReference<>();
        boolean accepted = Submission.accepted(
                errors, () -> entered.set(talks.enter(here.estateId(), id, form.words(), here.by())));
        if (!accepted) {
            return FORM;
        }
        here.done("homeTalks.entered");
        return "redirect:/e/" + here.estate().getCode() + "/home-talks/" + entered.get();
    }
}
