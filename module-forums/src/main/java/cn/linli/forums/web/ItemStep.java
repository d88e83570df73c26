package cn.linli.forums.web;

import cn.linli.forums.items.ItemAction;
import cn.linli.kernel.staff.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** A step that somebody takes with a rectification item, as its page offers it: below which noun, and whose it is. */
@Getter
@RequiredArgsConstructor
enum ItemStep {
    VISIT(ItemAction.VISIT, "visit", "phone", ItemStep.customerService()),
    FINISH(ItemAction.FINISH, "completion", "check", Role.AT_ESTATES),
    TELL(ItemAction.TELL, "telling", "mail", Role.AT_ESTATES),
    PROGRESS(ItemAction.PROGRESS, "progress", "edit", Role.AT_ESTATES),
    REPLAN(ItemAction.REPLAN, "plan", "calendar", EnumSet.of(Role.PROJECT_MANAGER)),
    CARRY(ItemAction.CARRY, "carrying", "return", ForumRights.LEADS);

    private final ItemAction action;
    private final String noun;
    private final String icon;
    private final Set<Role> roles;

    /** Message key of what its link says. */
    public String label() {
        return "forum.step." + name();
    }

    /** Message key of what the button under its form says. */
    public String act() {
        return "forum.step." + name() + ".do";
    }

    /** Message key of what the page says once it is done. */
    public String done() {
        return "forum.step." + name() + ".done";
    }

    /** Name of the fragment with its fields. */
    public String fragment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those who pay return visits (FOR-9). */
    private static Set<Role> customerService() {
        return EnumSet.of(Role.CUSTOMER_SERVICE_LEAD, Role.FRONT_DESK);
    }
}
