package cn.linli.surveys.web;

import cn.linli.kernel.staff.Role;
import cn.linli.surveys.measures.MeasureAction;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** A step that somebody takes with a measure, as its page offers it: below which noun, and whose it is. */
@Getter
@RequiredArgsConstructor
enum MeasureStep {
    VERIFY(MeasureAction.VERIFY, "verification", "check", EnumSet.of(Role.QUALITY_INSPECTOR)),
    FINISH(MeasureAction.FINISH, "completion", "check", Role.AT_ESTATES),
    PROGRESS(MeasureAction.PROGRESS, "progress", "edit", Role.AT_ESTATES),
    REPLAN(MeasureAction.REPLAN, "plan", "calendar", EnumSet.of(Role.PROJECT_MANAGER));

    private final MeasureAction action;
    private final String noun;
    private final String icon;
    private final Set<Role> roles;

    /** Message key of what its link and the button under its form say. */
    public String label() {
        return "surveys.measure.step." + name();
    }

    /** Message key of what the page says once it is done. */
    public String done() {
        return "surveys.measure.done." + name();
    }

    /** Name of the fragment with its fields. */
    public String fragment() {
        return name().toLowerCase(Locale.ROOT);
    }
}
