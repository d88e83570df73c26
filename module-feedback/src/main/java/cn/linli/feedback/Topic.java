package cn.linli.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * What opinions are about; the list follows the dimensions of the survey and the company may change it.
 */
@Entity
@Table(name = "ticket_topic")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Topic {

    @Id
    private String code;

    private String name;
    private String nameEn;
    private int position;
    private boolean retired;

    @Version
    private @Nullable Long version;

    Topic(String code, String name, String nameEn, int position) {
        this.code = code;
        this.name = name;
        this.nameEn = nameEn;
        this.position = position;
    }

    void rename(String newName, String newNameEn, int newPosition) {
        this.name = newName;
        this.nameEn = newNameEn;
        this.position = newPosition;
    }

    /** No longer offered; old tickets keep it. */
    void retire() {
        this.retired = true;
    }

    void offerAgain() {
        this.retired = false;
    }

    public String nameIn(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? nameEn : name;
    }
}
