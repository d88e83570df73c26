package cn.linli.surveys;

import cn.linli.kernel.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** A service area (服务类别) of a questionnaire, with the items that ask about it. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SurveyArea implements Placed {

    static final int LONGEST = 40;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "questionnaire_id")
    private Questionnaire questionnaire;

    private int position;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalWords name;

    @OneToMany(mappedBy = "area", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("position")
    @Getter(AccessLevel.NONE)
    private Set<SurveyItem> items = new LinkedHashSet<>();

    SurveyArea(Questionnaire questionnaire, int position, LocalWords name) {
        this.id = Ids.next();
        this.questionnaire = questionnaire;
        this.position = position;
        this.name = name.within(LONGEST, "name");
    }

    public List<SurveyItem> getItems() {
        return Placed.inOrder(items);
    }

    SurveyItem ask(LocalWords words) {
        SurveyItem item = new SurveyItem(this, Placed.behind(items), words);
        items.add(item);
        return item;
    }

    void drop(SurveyItem item) {
        items.remove(item);
    }

    void rename(LocalWords other) {
        this.name = other.within(LONGEST, "name");
    }

    @Override
    public void moveTo(int other) {
        this.position = other;
    }

    /** What comes up from below stands last, what comes down from above stands first. */
    void take(LocalWords words, boolean last) {
        SurveyItem taken = ask(words);
        if (!last) {
            items.stream().filter(item -> item != taken).forEach(item -> item.moveTo(item.getPosition() + 1));
            taken.moveTo(1);
        }
    }
}
