package cn.linli.bulletins.web;

import cn.linli.bulletins.DocumentAction;
import cn.linli.kernel.staff.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** A step that somebody takes with a document, as its page offers it; the first that is possible is the obvious one. */
@Getter
@RequiredArgsConstructor
enum Step {
    SIGN(DocumentAction.SIGN, "signature", "edit", false, EnumSet.of(Role.PROJECT_MANAGER, Role.GENERAL_DIRECTOR)),
    PUBLISH(DocumentAction.PUBLISH, "publication", "globe", false, Step.leads()),
    SUBMIT(DocumentAction.SUBMIT, "submission", "check", false, Role.AT_ESTATES),
    WRITE(DocumentAction.WRITE, "edition", "edit", true, Role.AT_ESTATES),
    REVISE(DocumentAction.REVISE, "revision", "edit", false, Role.AT_ESTATES),
    WITHDRAW(DocumentAction.WITHDRAW, "withdrawal", "return", true, Step.leads()),
    ARCHIVE(DocumentAction.ARCHIVE, "archiving", "lock", false, Step.leads());

    private final DocumentAction action;
    private final String noun;
    private final String icon;

    /** Whether it asks for words first; otherwise its button does it. */
    private final boolean form;

    private final Set<Role> roles;

    /** Message key of what its link or button says. */
    public String label() {
        return "bulletins.step." + name();
    }

    /** Message key of what the page says once it is done. */
    public String done() {
        return "bulletins.done." + name();
    }

    /** Those that are steps forward; the others stand beside them. */
    public boolean isNext() {
        return List.of(SIGN, PUBLISH, SUBMIT, WRITE).contains(this);
    }

    /** Who answers for what owners read. */
    private static Set<Role> leads() {
        return EnumSet.of(Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD);
    }

    static Stream<Step> all() {
        return Stream.of(values());
    }
}
