package cn.linli.bulletins.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentAction;
import cn.linli.bulletins.Edition;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.Here;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps that a person may take with a document as it stands. */
record Steps(@Nullable Step next, List<Step> others) {

    static Steps of(Document document, Estate estate, Standing me) {
        List<Step> possible = Step.all()
                .filter(step -> document.isPossible(step.getAction()))
                .filter(step -> me.isAnyAt(estate.getId(), step.getRoles()))
                .filter(step -> step.getAction() != DocumentAction.SIGN || isApprover(document.getEdition(), me))
                .toList();
        Step next = possible.stream().filter(Step::isNext).findFirst().orElse(null);
        return new Steps(next, possible.stream().filter(step -> step != next).toList());
    }

    private static boolean isApprover(Edition edition, Standing me) {
        return edition.getManagersAnswer() != null
                && me.id().equals(edition.getManagersAnswer().by());
    }

    static String address(Here here, UUID document) {
        return "/e/" + here.estate().getCode() + "/documents/" + document;
    }

    static String back(Here here, UUID document) {
        return "redirect:" + address(here, document);
    }
}
