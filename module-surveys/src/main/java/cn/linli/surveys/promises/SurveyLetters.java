package cn.linli.surveys.promises;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentAction;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Edition;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.estate.Estates;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyCourse;
import cn.linli.surveys.SurveyMove;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.SurveyState;
import java.util.Arrays;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public letter of a survey: drafted from low areas, frequent subjects and measures, then a document like every other,
 * which the management representative reads before an owner does (SUR-9).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SurveyLetters {

    private static final int LONGEST_REASON = 500;

    private final SurveyRounds rounds;
    private final LetterWords words;
    private final LetterReadings readings;
    private final LetterNotices notices;
    private final PromiseConditions conditions;
    private final Documents documents;
    private final SurveyCourse course;
    private final Estates estates;

    /** Begins the letter; returns the document, in which it is written on. */
    public UUID draft(UUID estate, UUID id, Actor by) {
        SurveyRound round = rounds.taken(estate, id, "survey.letterDrafted");
        round.require(SurveyAction.DRAFT_LETTER);
        Refused.unless(round.getLetterId() == null, "survey.letter.once");
        conditions.requireMeasures(round);
        UUID document =
                documents.draft(estate, DocumentKind.LETTER, null, false, words.of(estates.of(estate), round), by);
        rounds.answeredBy(estate, id, document, by);
        return document;
    }

    /** Writes it anew from the measures as they stand now: nobody types a promise a second time. */
    public void redraft(UUID estate, UUID id, Actor by) {
        SurveyRound round = rounds.taken(estate, id, "survey.letterRedrafted");
        Document letter = letter(round);
        documents.write(estate, letter.getId(), words.of(estates.of(estate), round), letter.isImportant(), by);
    }

    /**
     * The management representative's word on the edition that was read; a new edition is read anew.
     *
     * @param edition that was shown, so that nobody agrees to words that were changed meanwhile
     * @param reason why it is sent back; what is agreed needs none
     */
    public void read(UUID estate, UUID id, int edition, Verdict verdict, String reason, Actor by) {
        SurveyRound round = rounds.taken(estate, id, "survey.letterRead");
        Refused.unless(isReadable(round), "survey.letter.notNow");
        Edition read = letter(round).getEdition();
        Refused.unless(read.getNumber() == edition, "survey.letter.changed");
        Refused.unless(read.getSubmitted() != null, "survey.letter.notSubmitted");
        Refused.unless(!isAuthor(read, by), "approval.ownWork");
        Refused.unless(readings.of(estate, letter(round).getId(), edition).isEmpty(), "survey.letter.readAlready");
        String because = reason.strip();
        if (because.length() > LONGEST_REASON || (verdict == Verdict.NO && because.isEmpty())) {
            throw Refused.because("survey.letter.reason", LONGEST_REASON).at("reason");
        }
        readings.add(round, edition, verdict, because.isEmpty() ? null : because, by);
        course.add(round, verdict == Verdict.YES ? SurveyMove.LETTER_AGREED : SurveyMove.LETTER_SENT_BACK, because, by);
        notices.read(round, read, verdict, by);
    }

    /** From the draft until the survey is filed; after the posting a new edition is read like the first. */
    private static boolean isReadable(SurveyRound round) {
        return round.getLetterId() != null && round.state() != SurveyState.FILED;
    }

    /** Whoever wrote in it or submitted it does not read it for the company. */
    private static boolean isAuthor(Edition edition, Actor by) {
        return Arrays.asList(edition.getAuthors()).contains(by.staffId())
                || (edition.getSubmitted() != null
                        && by.is(edition.getSubmitted().by()));
    }

    /** Whether this person may read it now: it waits, and it is nobody's own. */
    @Transactional(readOnly = true)
    public boolean waitsFor(SurveyRound round, Actor reader) {
        if (!isReadable(round)) {
            return false;
        }
        Document letter = letter(round);
        Edition edition = letter.getEdition();
        return edition.getSubmitted() != null
                && !isAuthor(edition, reader)
                && readings.of(round.getEstateId(), letter.getId(), edition.getNumber())
                        .isEmpty();
    }

    /** Whether its words may be written anew from the measures now. */
    @Transactional(readOnly = true)
    public boolean isWritable(SurveyRound round) {
        return round.getLetterId() != null && letter(round).isPossible(DocumentAction.WRITE);
    }

    private Document letter(SurveyRound round) {
        if (round.getLetterId() == null) {
            throw new NotFound("letter of survey round " + round.getId());
        }
        return documents.of(round.getEstateId(), round.getLetterId());
    }
}
