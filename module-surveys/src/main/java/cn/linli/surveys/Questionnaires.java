package cn.linli.surveys;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Seen;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the questionnaire: what has been issued stays as it was, a change is a new version.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Questionnaires {

    private final QuestionnaireRepository questionnaires;
    private final DefaultQuestionnaire wording;
    private final Journal journal;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Questionnaire of(UUID id) {
        return questionnaires.findById(id).orElseThrow(() -> new NotFound("questionnaire " + id));
    }

    /** The first version: the ten dimensions of the procedures' own report. */
    public UUID beginWithDefault(Actor by) {
        Questionnaire begun = wording.begin(questionnaires.lastNumber() + 1, by, clock.instant());
        journal.note("questionnaire.begun", null, Questionnaire.SUBJECT, begun.getId());
        return questionnaires.save(begun).getId();
    }

    /** A new version that begins with what an older one says. */
    public UUID beginAgain(UUID older, Actor by) {
        Questionnaire begun = of(older).again(questionnaires.lastNumber() + 1, by, clock.instant());
        journal.note("questionnaire.begun", null, Questionnaire.SUBJECT, begun.getId());
        return questionnaires.save(begun).getId();
    }

    public void word(UUID id, LocalWords title, LocalWords overall, LocalWords comment) {
        changing(id, "questionnaire.worded").word(title, overall, comment);
    }

    public void addArea(UUID id, LocalWords name) {
        changing(id, "questionnaire.areaAdded").add(name);
    }

    public void nameArea(UUID id, UUID area, LocalWords name) {
        changing(id, "questionnaire.areaNamed").area(area).rename(name);
    }

    public void moveArea(UUID id, UUID area, boolean up) {
        Questionnaire one = changing(id, "questionnaire.areaMoved");
        one.move(one.area(area), up);
    }

    /** With all its items. */
    public void dropArea(UUID id, UUID area) {
        Questionnaire one = changing(id, "questionnaire.areaDropped");
        one.drop(one.area(area));
    }

    public void addItem(UUID id, UUID area, LocalWords words) {
        Questionnaire one = changing(id, "questionnaire.itemAdded");
        one.ask(one.area(area), words);
    }

    public void wordItem(UUID id, UUID item, LocalWords words) {
        changing(id, "questionnaire.itemWorded").item(item).reword(words);
    }

    public void moveItem(UUID id, UUID item, boolean up) {
        Questionnaire one = changing(id, "questionnaire.itemMoved");
        one.move(one.item(item), up);
    }

    public void dropItem(UUID id, UUID item) {
        Questionnaire one = changing(id, "questionnaire.itemDropped");
        SurveyItem dropped = one.item(item);
        dropped.getArea().drop(dropped);
    }

    /** Puts it into force: from now on it can be launched, and cannot change. */
    public void issue(UUID id, Actor by) {
        Questionnaire one = taken(id, "questionnaire.issued");
        Seen.requireStill(one.getVersion());
        one.issue(by, clock.instant());
    }

    private Questionnaire changing(UUID id, String action) {
        Questionnaire one = taken(id, action);
        Seen.requireStill(one.getVersion());
        return one.changing(clock.instant());
    }

    private Questionnaire taken(UUID id, String action) {
        journal.note(action, null, Questionnaire.SUBJECT, id);
        return questionnaires.findForUpdateById(id).orElseThrow(() -> new NotFound("questionnaire " + id));
    }
}
