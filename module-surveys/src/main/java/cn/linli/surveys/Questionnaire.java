package cn.linli.surveys;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Derived;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One version of the questionnaire (征询意见表): quality writes it, and once it was issued it cannot change. */
@Entity
@Table(name = "survey_questionnaire")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Questionnaire {

    public static final String SUBJECT = "questionnaire";

    static final int LONGEST_TITLE = 80;
    static final int LONGEST_WORDS = 200;
    static final int MOST_AREAS = 20;
    static final int MOST_ITEMS = 40;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    /** Which version it is, counted from 1. */
    private int number;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalWords title;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "overall_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "overall_en"))
    private LocalWords overall;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "comment_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "comment_en"))
    private LocalWords comment;

    @OneToMany(mappedBy = "questionnaire", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("position")
    @Getter(AccessLevel.NONE)
    private Set<SurveyArea> areas = new LinkedHashSet<>();

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "begun_by"))
    @AttributeOverride(name = "name", column = @Column(name = "begun_name"))
    @AttributeOverride(name = "at", column = @Column(name = "begun_at"))
    private Hand begun;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "issued_by"))
    @AttributeOverride(name = "name", column = @Column(name = "issued_name"))
    @AttributeOverride(name = "at", column = @Column(name = "issued_at"))
    private @Nullable Hand issued;

    /** Moves on with every change of a word or an area, so that nobody writes over what they have not seen. */
    @Derived
    private Instant changedAt;

    Questionnaire(int number, LocalWords title, LocalWords overall, LocalWords comment, Actor by, Instant at) {
        this.id = Ids.next();
        this.number = number;
        this.begun = Hand.of(by, at);
        this.changedAt = at;
        word(title, overall, comment);
    }

    public List<SurveyArea> getAreas() {
        return Placed.inOrder(areas);
    }

    /** All items in the order in which they are asked. */
    public List<SurveyItem> items() {
        return areas.stream().flatMap(area -> area.getItems().stream()).toList();
    }

    public boolean isIssued() {
        return issued != null;
    }

    /** A new version that says the same, to be changed from there. */
    Questionnaire again(int newNumber, Actor by, Instant at) {
        Questionnaire copy = new Questionnaire(newNumber, title, overall, comment, by, at);
        getAreas().forEach(area -> {
            SurveyArea same = copy.add(area.getName());
            area.getItems().forEach(item -> copy.ask(same, item.getWords()));
        });
        return copy;
    }

    /** Is about to be changed; what was issued is not. */
    Questionnaire changing(Instant at) {
        requireDraft();
        this.changedAt = at;
        return this;
    }

    final void word(LocalWords newTitle, LocalWords newOverall, LocalWords newComment) {
        requireDraft();
        this.title = newTitle.within(LONGEST_TITLE, "title");
        this.overall = newOverall.within(LONGEST_WORDS, "overall");
        this.comment = newComment.within(LONGEST_WORDS, "comment");
    }

    SurveyArea add(LocalWords name) {
        requireDraft();
        Refused.unless(areas.size() < MOST_AREAS, "survey.questionnaire.tooManyAreas", MOST_AREAS);
        SurveyArea area = new SurveyArea(this, Placed.behind(areas), name);
        areas.add(area);
        return area;
    }

    void drop(SurveyArea area) {
        requireDraft();
        areas.remove(area);
    }

    /** One place further up or down; the first stays first, the last stays last. */
    void move(SurveyArea area, boolean up) {
        requireDraft();
        Placed.neighbour(getAreas(), area, up).ifPresent(area::changePlaces);
    }

    /** One place further up or down; beyond the end of its area into the next one, where there is one. */
    void move(SurveyItem item, boolean up) {
        requireDraft();
        SurveyArea area = item.getArea();
        Placed.neighbour(area.getItems(), item, up)
                .ifPresentOrElse(
                        item::changePlaces,
                        () -> Placed.neighbour(getAreas(), area, up).ifPresent(next -> {
                            area.drop(item);
                            next.take(item.getWords(), up);
                        }));
    }

    SurveyItem ask(SurveyArea area, LocalWords words) {
        requireDraft();
        Refused.unless(items().size() < MOST_ITEMS, "survey.questionnaire.tooMany", MOST_ITEMS);
        return area.ask(words);
    }

    public SurveyArea area(UUID area) {
        return areas.stream()
                .filter(one -> one.getId().equals(area))
                .findFirst()
                .orElseThrow(() -> new NotFound("survey area " + area));
    }

    public SurveyItem item(UUID item) {
        return items().stream()
                .filter(one -> one.getId().equals(item))
                .findFirst()
                .orElseThrow(() -> new NotFound("survey item " + item));
    }

    /** From now on it can be launched, and cannot change. */
    void issue(Actor by, Instant at) {
        requireDraft();
        Refused.unless(!areas.isEmpty(), "survey.questionnaire.empty");
        areas.stream().filter(area -> area.getItems().isEmpty()).findFirst().ifPresent(area -> {
            throw Refused.because(
                    "survey.questionnaire.emptyArea", area.getName().zh());
        });
        this.issued = Hand.of(by, at);
    }

    final void requireDraft() {
        Refused.unless(issued == null, "survey.questionnaire.issued");
    }
}
