package cn.linli.bulletins;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What a new paper of one kind begins with, as the company wants it. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class DocumentTemplate {

    @Id
    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Version
    private @Nullable Long version;

    private String body;

    DocumentTemplate(DocumentKind kind, String body) {
        this.kind = kind;
        this.body = body;
    }

    void write(String words) {
        this.body = words;
    }

    public boolean isEmpty() {
        return body.isEmpty();
    }
}
