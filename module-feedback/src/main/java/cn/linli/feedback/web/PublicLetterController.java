package cn.linli.feedback.web;

import cn.linli.bulletins.Documents;
import cn.linli.feedback.PublicLetter;
import cn.linli.feedback.PublicLetterLists;
import cn.linli.feedback.PublicLetters;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing the tickets that a public letter answers, by topic and time (FEE-15). */
@Controller
@RequestMapping("/e/{estate}/documents/{id}/tickets")
@RequiredArgsConstructor
class PublicLetterController {

    private static final String PAGE = "feedback/desk/public-letter";
    private static final int ROWS = 200;

    private final PublicLetters letters;
    private final PublicLetterLists lists;
    private final Documents documents;
    private final Topics topics;
    private final MessageSource messages;

    /** What the list is narrowed by, as it was typed. */
    record Filter(
            @Nullable String topic,
            @Nullable String from,
            @Nullable String until) {}

    @GetMapping
    String show(@PathVariable UUID id, Filter filter, Here here) {
        return page(id, filter, here);
    }

    private String page(UUID id, Filter filter, Here here) {
        PublicLetter letter = letters.of(here.estateId(), id);
        boolean open =
                letters.isBeingWritten(here.estateId(), id) && here.me().isAnyAt(here.estateId(), Role.AT_ESTATES);
        here.show("document", documents.of(here.estateId(), id));
        here.show("letter", letter);
        here.show("open", open);
        here.show("filter", filter);
        here.show("topics", topics.names(here.language()));
        here.show("shown", new Shown(here.estate().getZone(), here.language(), messages));
        if (open) {
            List<PublicLetter.Matter> found = lists.candidates(
                    here.estateId(),
                    id,
                    new PublicLetterLists.Wanted(Typed.orNone(filter.topic()), day(filter.from()), day(filter.until())),
                    here.estate().getZone(),
                    ROWS + 1);
            here.show("more", found.size() > ROWS);
            here.show("candidates", found.size() > ROWS ? found.subList(0, ROWS) : found);
        }
        return PAGE;
    }

    /** What is no date does not narrow the list. */
    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            LocalDate day = Typed.isBlank(typed) ? null : LocalDate.parse(Typed.orEmpty(typed));
            return day == null || day.getYear() < 2000 || day.getYear() > 2100 ? null : day;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    @PostMapping
    @AllowedToEstateStaff
    String choose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> ticket,
            Filter filter,
            Here here) {
        return take(
                id,
                filter,
                here,
                () -> here.done(
                        "desk.publicLetter.chosen", letters.choose(here.estateId(), id, ids(ticket), here.by())));
    }

    @PostMapping("/removal")
    @AllowedToEstateStaff
    String leaveOut(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> ticket,
            Filter filter,
            Here here) {
        return take(
                id,
                filter,
                here,
                () -> here.done("desk.publicLetter.leftOut", letters.leaveOut(here.estateId(), id, ids(ticket))));
    }

    private static List<UUID> ids(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .flatMap(one -> Typed.maybeId(one).stream())
                        .distinct()
                        .toList();
    }

    private String take(UUID id, Filter filter, Here here, Runnable work) {
        letters.of(here.estateId(), id);
        try {
            work.run();
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page(id, filter, here);
        }
        return "redirect:" + address(here.estate(), id);
    }

    static String address(Estate estate, UUID document) {
        return "/e/" + estate.getCode() + "/documents/" + document + "/tickets";
    }
}
