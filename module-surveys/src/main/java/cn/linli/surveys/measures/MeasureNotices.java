package cn.linli.surveys.measures;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells whoever has to do something about what owners said. */
@Component
@RequiredArgsConstructor
class MeasureNotices {

    private final Notices notices;
    private final Estates estates;

    void planned(SurveyMeasure measure, Actor by) {
        tell(measure, by, "planned/" + measure.getPersonId(), "survey.notice.planned", false);
    }

    void anew(SurveyMeasure measure, Actor by) {
        tell(measure, by, "anew/" + measure.getRound(), "survey.notice.anew", true);
    }

    private void tell(SurveyMeasure measure, Actor by, String step, String message, boolean urgent) {
        if (!by.is(measure.getPersonId())) {
            notices.tell(new Telling(
                    measure.getPersonId(),
                    measure.getEstateId(),
                    SurveyMeasure.SUBJECT + "/" + measure.getId() + "/" + step,
                    message,
                    List.of(measure.getConcern(), measure.getDue().toString()),
                    MeasurePages.link(estates.of(measure.getEstateId()).getCode(), measure.getId()),
                    urgent));
        }
    }
}
