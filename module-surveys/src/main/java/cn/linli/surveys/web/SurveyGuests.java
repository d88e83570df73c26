package cn.linli.surveys.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.SurveyorRounds;
import cn.linli.web.EstateGuests;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Lets an outside firm's people into the open rounds of surveys that name them, and nowhere else (SUR-1). */
@Component
@RequiredArgsConstructor
class SurveyGuests implements EstateGuests {

    private static final Pattern OF_A_ROUND = Pattern.compile("surveys/([^/]+)(?:/.*)?");

    private final SurveyorRounds rounds;

    @Override
    public boolean admit(Standing person, Estate estate, String below) {
        Matcher round = OF_A_ROUND.matcher(below);
        return person.companyRoles().contains(Role.SURVEYOR)
                && round.matches()
                && Typed.maybeId(round.group(1))
                        .filter(id -> rounds.isOpenTo(person.id(), estate.getId(), id))
                        .isPresent();
    }
}
