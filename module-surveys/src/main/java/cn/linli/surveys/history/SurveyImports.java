package cn.linli.surveys.history;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Share;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.journal.Journal;
import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyImported;
import cn.linli.surveys.Surveys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Past surveys from files: a file is read and checked without changing anything, and becomes a closed round, marked as imported,
 * by a person's word.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SurveyImports {

    public static final String SUBJECT = "survey-import";

    private final PastSheets sheets;
    private final ImportStore store;
    private final Questionnaires questionnaires;
    private final Surveys surveys;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(readOnly = true)
    public SurveyImport of(UUID estate, UUID id) {
        return store.find(estate, id).orElseThrow(() -> new NotFound("survey import " + id));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<SurveyImport> ofEstate(UUID estate, int limit) {
        return store.latest(estate, limit);
    }

    @Transactional(readOnly = true)
    public List<PastRow> badRows(UUID estate, UUID id, int after, int limit) {
        of(estate, id);
        return store.badRows(id, after, limit);
    }

    /** Nothing of it is taken yet. */
    public UUID upload(UUID estate, String fileName, Path file, PastRound about, Actor by) {
        Questionnaire asked = questionnaires.of(about.questionnaire());
        if (!asked.isIssued()) {
            throw Refused.because("survey.questionnaire.draft").at("questionnaire");
        }
        if (!about.halfYear().lastDay().isBefore(LocalDate.now(clock))) {
            throw Refused.because("survey.halfYear.running", about.halfYear().code())
                    .at("halfYear");
        }
        about.launch();
        PastSheets.Read read = sheets.read(file, fileName, asked);
        long good = read.rows().stream().filter(PastRow::isGood).count();
        if (good > about.issued()) {
            throw Refused.because("survey.import.moreThanIssued", good).at("issued");
        }
        UUID id = Ids.next();
        journal.note("surveyImport.uploaded", estate, SUBJECT, id);
        store.keep(id, estate, fileName, about, read, HistoryColumns.items(asked), by, clock.instant());
        return id;
    }

    /** Takes the good rows: they become the answers of a closed round, in an order of chance. */
    public UUID confirm(UUID estate, UUID id, Actor by) {
        SurveyImport found = waiting(estate, id);
        Refused.unless(found.good() > 0, "survey.import.nothingToTake");
        HalfYear half = HalfYear.of(found.halfYear()).orElseThrow();
        PastRound about = new PastRound(half, found.title(), found.questionnaire(), found.target(), found.issued());
        UUID round = surveys.record(half, about.launch(), estate, Share.of(found.good(), found.issued()), by);
        store.take(id, estate, round);
        events.publishEvent(new SurveyImported(estate, round, by));
        return round;
    }

    /** Puts the file aside before anything was taken. */
    public void letGo(UUID estate, UUID id) {
        waiting(estate, id);
        journal.note("surveyImport.letGo", estate, SUBJECT, id);
        store.letGo(id, clock.instant());
    }

    private SurveyImport waiting(UUID estate, UUID id) {
        store.lock(estate, id);
        SurveyImport found = of(estate, id);
        Refused.unless(found.isWaiting(), "survey.import.notNow");
        return found;
    }
}
