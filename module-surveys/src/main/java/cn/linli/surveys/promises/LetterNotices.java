package cn.linli.surveys.promises;

import cn.linli.bulletins.Edition;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.SurveyRound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells who has to read a letter, what was said of it, and quality that it was delivered. */
@Component
@RequiredArgsConstructor
class LetterNotices {

    private final Notices notices;
    private final Posts posts;
    private final Estates estates;
    private final Clock clock;

    void submitted(SurveyRound round, Edition edition, Actor by) {
        tell(
                round,
                holders(round, Role.MANAGEMENT_REPRESENTATIVE),
                "letter/" + edition.getNumber(),
                "survey.notice.letter",
                "/letter/reading",
                by);
    }

    void read(SurveyRound round, Edition edition, Verdict verdict, Actor by) {
        UUID writer = Objects.requireNonNull(edition.getSubmitted()).by();
        String message = verdict == Verdict.YES ? "survey.notice.letterAgreed" : "survey.notice.letterSentBack";
        tell(round, List.of(writer), "letterRead/" + edition.getNumber(), message, "/letter", by);
    }

    void delivered(SurveyRound round, Actor by) {
        tell(round, holders(round, Role.QUALITY_INSPECTOR), "delivered", "survey.notice.delivered", "", by);
    }

    private List<UUID> holders(SurveyRound round, Role role) {
        return posts.holdersAtCompany(role, estates.of(round.getEstateId()).today(clock));
    }

    private void tell(SurveyRound round, Collection<UUID> people, String step, String message, String page, Actor by) {
        Estate estate = estates.of(round.getEstateId());
        people.stream()
                .filter(person -> !by.is(person))
                .forEach(person -> notices.tell(new Telling(
                        person,
                        round.getEstateId(),
                        SurveyRound.SUBJECT + "/" + round.getId() + "/" + step,
                        message,
                        List.of(estate.getName(), round.getTitle()),
                        "/e/" + estate.getCode() + "/surveys/" + round.getId() + page,
                        false)));
    }
}
