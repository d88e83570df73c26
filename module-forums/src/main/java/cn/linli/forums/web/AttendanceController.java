package cn.linli.forums.web;

import cn.linli.forums.Attendances;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.Forums;
import cn.linli.forums.SignIns;
import cn.linli.kernel.Refused;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who was there, name by name; what stands on the printed sheet is entered here. */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/attendance")
@RequiredArgsConstructor
class AttendanceController {

    private static final int MOST_LINES = 300;

    private final Forums forums;
    private final SignIns signIns;
    private final Attendances attendances;
    private final ForumPage page;

    /**
     * The printed sheet, a line a name.
     *
     * @param lines the name, and behind a space or a comma the home
     */
    record SheetForm(@Nullable String session, @Nullable String lines) {

        List<Runnable> readings() {
            return List.of(() -> Typed.id(session, "session"), this::checkedLines);
        }

        /** What is too long is named with its line. */
        List<SignIns.Line> checkedLines() {
            List<SignIns.Line> read = Typed.orEmpty(lines)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(SheetForm::line)
                    .toList();
            if (read.isEmpty() || read.size() > MOST_LINES) {
                throw Refused.because("forums.sheet.lines", MOST_LINES).at("lines");
            }
            read.stream()
                    .filter(line -> line.name().length() > SignIns.LONGEST_NAME
                            || line.home().length() > SignIns.LONGEST_HOME)
                    .findFirst()
                    .ifPresent(line -> {
                        throw Refused.because("forums.sheet.line", line.name()).at("lines");
                    });
            return read;
        }

        private static SignIns.Line line(String typed) {
            String[] parts = typed.split("[\\s,\\uFF0C\\u3001;\\uFF1B]+", 2);
            return new SignIns.Line(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        return page(id, here);
    }

    @PostMapping
    @AllowedToEstateStaff
    String enter(@PathVariable UUID id, @ModelAttribute("form") SheetForm form, BindingResult errors, Here here) {
        if (ForumPage.isClosed(here, forums.of(here.estateId(), id), ForumAction.SIGN_IN)) {
            return page(id, here);
        }
        int[] added = new int[1];
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> added[0] = signIns.enter(
                        here.estateId(), id, Typed.id(form.session(), "session"), form.checkedLines(), here.by()));
        if (!accepted) {
            ForumPage.isClosed(here, forums.of(here.estateId(), id), ForumAction.SIGN_IN);
            return page(id, here);
        }
        here.done("forums.done.SIGN_IN", added[0]);
        return back(here, id);
    }

    @PostMapping("/{attendance}/removal")
    @AllowedToEstateStaff
    String strike(@PathVariable UUID id, @PathVariable UUID attendance, Here here) {
        try {
            signIns.strike(here.estateId(), id, attendance, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page(id, here);
        }
        here.done("forums.done.STRIKE");
        return back(here, id);
    }

    private static String back(Here here, UUID id) {
        return ForumAddress.back(here, id) + "/attendance";
    }

    private String page(UUID id, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        page.about(here, forum);
        here.show("names", attendances.of(here.estateId(), id));
        here.show("sittings", InvitationController.sittings(forum));
        here.show("entering", forum.isPossible(ForumAction.SIGN_IN));
        String only = forum.getSessions().size() == 1
                ? forum.getSessions().get(0).getId().toString()
                : null;
        here.page().putIfAbsent("form", new SheetForm(only, null));
        return "forums/desk/attendance";
    }
}
