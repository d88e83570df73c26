package cn.linli.surveys.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.Documents;
import cn.linli.feedback.Topics;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.LowAreas;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.SurveyMeasures;
import cn.linli.surveys.promises.LetterReading;
import cn.linli.surveys.promises.LetterReadings;
import cn.linli.surveys.promises.SurveyDeliveries;
import cn.linli.surveys.promises.SurveyLetters;
import cn.linli.surveys.remarks.RemarkLists;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a round's page shows of comments, measures, letter, delivery and verification. */
@Component
@RequiredArgsConstructor
class PromiseSection implements SurveySection {

    private static final int SUBJECTS = 5;

    private final RemarkLists remarks;
    private final Topics topics;
    private final SurveyMeasures measures;
    private final LowAreas lowAreas;
    private final SurveyLetters letters;
    private final LetterReadings readings;
    private final SurveyDeliveries deliveries;
    private final Documents documents;
    private final Clock clock;

    @Override
    public void show(Here here, SurveyRound round) {
        if (round.getClosed() == null) {
            return;
        }
        boolean counted = round.getCounted() != null;
        List<SurveyMeasure> planned = counted ? measures.of(round) : List.of();
        LocalDate today = here.estate().today(clock);
        here.show(
                "after",
                new AfterSurvey(
                        counted,
                        remarks.counts(here.estateId(), round.getId()),
                        subjects(here, round, planned),
                        counted ? low(round, planned) : List.of(),
                        planned.stream()
                                .map(one -> new AfterSurvey.Line(one, one.state(), one.isOverdue(today)))
                                .toList(),
                        round.getLetterId() == null ? null : letter(here, round),
                        round.getDelivered() == null
                                ? null
                                : deliveries.of(round).orElse(null)));
    }

    private AfterSurvey.Letter letter(Here here, SurveyRound round) {
        Document letter = documents.of(here.estateId(), Objects.requireNonNull(round.getLetterId()));
        List<LetterReading> all = readings.of(here.estateId(), letter.getId());
        boolean representative = here.me().companyRoles().contains(Role.MANAGEMENT_REPRESENTATIVE);
        return new AfterSurvey.Letter(
                letter,
                all,
                current(all, letter),
                letters.isWritable(round),
                representative && letters.waitsFor(round, here.by()));
    }

    private static @Nullable LetterReading current(List<LetterReading> all, Document letter) {
        return all.stream()
                .filter(one -> one.edition() == letter.getEdition().getNumber())
                .findFirst()
                .orElse(null);
    }

    private List<AfterSurvey.Low> low(SurveyRound round, List<SurveyMeasure> planned) {
        return lowAreas.of(round).stream()
                .map(area -> new AfterSurvey.Low(
                        area,
                        MeasureForms.of(area.area()),
                        planned.stream()
                                .filter(one -> area.area().equals(one.getAreaId()))
                                .count()))
                .toList();
    }

    private List<AfterSurvey.Subject> subjects(Here here, SurveyRound round, List<SurveyMeasure> planned) {
        Map<String, String> names = topics.names(here.language());
        return remarks.frequent(here.estateId(), round.getId(), SUBJECTS).stream()
                .map(one -> new AfterSurvey.Subject(
                        names.getOrDefault(one.topic(), one.topic()),
                        one.count(),
                        MeasureForms.of(one.topic()),
                        planned.stream()
                                .filter(measure -> one.topic().equals(measure.getTopic()))
                                .count()))
                .toList();
    }
}
