package cn.linli.surveys.web;

import cn.linli.kernel.staff.Role;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.web.Here;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person may do with a round as it stands.
 *
 * @param works at the estate itself
 * @param leads the project manager, and customer service that carries it out
 * @param manages the project manager alone
 * @param inspects quality, which launches and verifies
 * @param runs the outside firm's surveyor, who sees homes and answers of this round while it is open
 */
record SurveyRights(SurveyRound round, boolean works, boolean leads, boolean manages, boolean inspects, boolean runs) {

    static final Set<Role> LEADS = EnumSet.of(Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD);

    static SurveyRights of(Here here, SurveyRound round) {
        return new SurveyRights(
                round,
                here.me().isAnyAt(here.estateId(), Role.AT_ESTATES),
                here.me().isAnyAt(here.estateId(), LEADS),
                here.me().isAnyAt(here.estateId(), Set.of(Role.PROJECT_MANAGER)),
                here.me().companyRoles().contains(Role.QUALITY_INSPECTOR),
                here.isGuest());
    }

    /** Whether the act is possible now, and this person's. */
    public boolean may(String action) {
        SurveyAction act = SurveyAction.valueOf(action);
        boolean mine = switch (act) {
            case DRAW, DRAW_MORE, ISSUE, EXCLUDE, REMIND, CLOSE -> leads || runs;
            case COUNT, MEASURE, DRAFT_LETTER, POST -> leads;
            case DELIVER -> manages;
            case VERIFY, FILE, WITHDRAW -> inspects;
            case PRINT, HAND_OUT, KEY -> works || runs;
            case CODE -> works;
            case ANSWER -> false;
        };
        return mine && round.isPossible(act);
    }
}
