package cn.linli.surveys;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.calendar.HalfYear;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One launch by quality: a questionnaire for a half-year, for one estate, several or all (SUR-1, SUR-2). */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Survey {

    public static final String SUBJECT = "survey";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    /** Such as {@code 2026H2}. */
    @Column(updatable = false)
    private String halfYear;

    private String title;

    @Column(updatable = false)
    private UUID questionnaireId;

    /** Whether nobody can learn who answered what. */
    @Column(updatable = false)
    private boolean anonymous;

    /** In percent; an area whose satisfaction rate is below it is low. */
    @Column(updatable = false)
    private int target;

    /** The outside firm that runs it, if one does. */
    private @Nullable String firm;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "survey_surveyor", joinColumns = @JoinColumn(name = "survey_id"))
    @Column(name = "staff_id")
    private Set<UUID> surveyors = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "launched_by"))
    @AttributeOverride(name = "name", column = @Column(name = "launched_name"))
    @AttributeOverride(name = "at", column = @Column(name = "launched_at"))
    private Hand launched;

    Survey(HalfYear halfYear, Launch launch, Actor by, Instant at) {
        this.id = Ids.next();
        this.halfYear = halfYear.code();
        this.title = launch.title();
        this.questionnaireId = launch.questionnaire();
        this.anonymous = launch.anonymous();
        this.target = launch.target();
        this.firm = launch.firm();
        this.surveyors = new HashSet<>(launch.surveyors());
        this.launched = Hand.of(by, at);
    }

    /** Whom the firm sends; only a survey that a firm runs has any. */
    void entrust(String newFirm, Set<UUID> people) {
        Launch.Firm sent = Launch.Firm.of(newFirm, people);
        this.firm = sent.name();
        this.surveyors = new HashSet<>(sent.surveyors());
    }
}
