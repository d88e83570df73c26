package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumForm;
import cn.linli.forums.Preparation;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.Quarter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A forum's preparation as it is being written. */
record PreparationForm(
        @Nullable String quarter,
        @Nullable String title,
        @Nullable String form,
        @Nullable String content,
        @Nullable String participants,
        @Nullable String layout,
        @Nullable String budget) {

    static PreparationForm of(Forum forum, Shown shown) {
        Preparation preparation = forum.preparation();
        return new PreparationForm(
                forum.getQuarter(),
                preparation.title(),
                preparation.form() == null ? null : preparation.form().name(),
                preparation.content(),
                preparation.participants(),
                preparation.layout(),
                preparation.budgetFen() == null ? null : shown.yuan(preparation.budgetFen()));
    }

    Quarter checkedQuarter() {
        return Quarter.of(Typed.orEmpty(quarter))
                .orElseThrow(() -> Refused.because("forums.choose").at("quarter"));
    }

    /** What is wrong is named beside each field, not only beside the first. */
    List<Runnable> readings() {
        return List.of(
                () -> new Preparation(Typed.orEmpty(title), null, null, null, null, null),
                () -> new Preparation("-", null, content, null, null, null),
                () -> new Preparation("-", null, null, participants, null, null),
                () -> new Preparation("-", null, null, null, layout, null),
                () -> Typed.fenOrNone(budget, "budget"));
    }

    Preparation checked() {
        return new Preparation(
                Typed.orEmpty(title),
                Typed.maybe(ForumForm.class, form).orElse(null),
                content,
                participants,
                layout,
                Typed.fenOrNone(budget, "budget"));
    }
}
