package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.kernel.staff.Role;
import cn.linli.web.Here;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person may do with a forum as it stands.
 *
 * @param works at the estate itself; those who oversee it only look
 * @param leads the project manager, and customer service that carries it out (FOR-1)
 * @param manages the project manager alone
 */
record ForumRights(Forum forum, boolean works, boolean leads, boolean manages) {

    static final Set<Role> LEADS = EnumSet.of(Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD);

    static ForumRights of(Here here, Forum forum) {
        return new ForumRights(
                forum,
                here.me().isAnyAt(here.estateId(), Role.AT_ESTATES),
                here.me().isAnyAt(here.estateId(), LEADS),
                here.me().isAnyAt(here.estateId(), Set.of(Role.PROJECT_MANAGER)));
    }

    /** Whether the act is possible now, and this person's. */
    public boolean may(String action) {
        ForumAction act = ForumAction.valueOf(action);
        boolean mine = switch (act) {
            case INVITE, HOLD, DRAFT_MINUTES -> leads;
            case CALL_OFF, FILE -> manages;
            default -> works;
        };
        return mine && forum.isPossible(act);
    }
}
