package cn.linli.surveys;

import cn.linli.kernel.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** One question that is answered from 1 to 5, or with "not experienced". */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SurveyItem implements Placed {

    static final int LONGEST = 200;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "area_id")
    private SurveyArea area;

    private int position;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "words_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "words_en"))
    private LocalWords words;

    SurveyItem(SurveyArea area, int position, LocalWords words) {
        this.id = Ids.next();
        this.area = area;
        this.position = position;
        this.words = words.within(LONGEST, "words");
    }

    void reword(LocalWords other) {
        this.words = other.within(LONGEST, "words");
    }

    @Override
    public void moveTo(int other) {
        this.position = other;
    }
}
