package cn.linli.surveys.answers;

import cn.linli.kernel.estate.Estates;
import cn.linli.residents.care.GroupProposals;
import cn.linli.residents.care.LowScore;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A home that names itself and scores the whole low may not be satisfied: the residents' room proposes it, and a person decides (RES-7).
 * Of an anonymous survey nobody learns which home it was, this room neither.
 */
@Component
@RequiredArgsConstructor
class LowAnswers {

    private final GroupProposals proposals;
    private final Estates estates;
    private final MessageSource messages;

    void heard(AnswerDoor door, Filled filled) {
        int overall = filled.scores().getOrDefault(door.asked().overall().id(), Filled.NOT_EXPERIENCED);
        if (door.round().anonymous() || !LowScore.isLow(overall)) {
            return;
        }
        proposals.heard(
                door.form().estate(),
                door.form().household(),
                new LowScore(
                        overall,
                        messages.getMessage(
                                "survey.answer.low",
                                new Object[] {door.round().title(), overall},
                                Locale.SIMPLIFIED_CHINESE),
                        "surveyForm",
                        door.form().id().toString(),
                        "/e/" + estates.of(door.form().estate()).getCode() + "/surveys/"
                                + door.round().id()));
    }
}
