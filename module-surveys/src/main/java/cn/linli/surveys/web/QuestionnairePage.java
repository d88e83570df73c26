package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.Questionnaires;
import cn.linli.web.Flash;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** The page of one version, and what every page below it shows. */
@Component
@RequiredArgsConstructor
class QuestionnairePage {

    private final Questionnaires questionnaires;
    private final Flash flash;
    private final MessageSource messages;
    private final Clock clock;

    String show(ModelMap model, UUID id, Standing me) {
        Questionnaire one = about(model, id);
        model.addAttribute("mayWrite", writes(me) && !one.isIssued());
        model.addAttribute("mayBegin", writes(me));
        return "surveys/quality/questionnaire";
    }

    /** What stands in every form below it: which version of the record it is filled in over. */
    Questionnaire about(ModelMap model, UUID id) {
        Questionnaire one = questionnaires.of(id);
        model.addAttribute("questionnaire", one);
        model.putIfAbsent("seen", one.getVersion());
        model.addAttribute("shown", shown());
        return one;
    }

    Shown shown() {
        return new Shown(clock.getZone(), LocaleContextHolder.getLocale(), messages);
    }

    /** Does what a button asks for; a refusal is said on the page of the version as it stands now. */
    String take(ModelMap model, UUID id, Standing me, String done, Runnable work) {
        try {
            work.run();
        } catch (Refused refusal) {
            refuse(model, refusal);
            return show(model, id, me);
        }
        return done(id, done);
    }

    String done(UUID id, String key) {
        flash.done(key);
        return QuestionnaireAddress.back(id);
    }

    void refuse(ModelMap model, Refused refusal) {
        flash.refuse(
                model, new DefaultMessageSourceResolvable(new String[] {refusal.getCode()}, refusal.getArguments()));
    }

    /** Everybody else who oversees the estates reads. */
    static boolean writes(Standing me) {
        return me.companyRoles().contains(Role.QUALITY_INSPECTOR);
    }
}
