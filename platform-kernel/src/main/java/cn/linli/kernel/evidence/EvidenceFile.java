package cn.linli.kernel.evidence;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One file kept as proof: who gave it when, and the hash by which its bytes are found and cannot be exchanged.
 */
@Entity
@Table(name = "evidence_file")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class EvidenceFile {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    /** None where the file belongs to the company. */
    @Column(name = "estate_id")
    private @Nullable UUID estate;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long size;

    private String sha256;

    /** Of the picture as it is shown; none where it is not a picture. */
    private @Nullable Integer width;

    private @Nullable Integer height;

    @Getter(AccessLevel.NONE)
    private boolean thumbnail;

    @Enumerated(EnumType.STRING)
    private Actor.Kind keptByKind;

    private @Nullable UUID keptById;

    private String keptByName;

    private Instant keptAt;

    EvidenceFile(
            @Nullable UUID estate,
            String originalName,
            FileType type,
            Picture stored,
            String sha256,
            boolean thumbnail,
            Actor by,
            Instant at) {
        this.id = Ids.next();
        this.estate = estate;
        this.name = FileName.of(originalName, type).value();
        this.type = type;
        this.size = stored.bytes().length;
        this.sha256 = sha256;
        this.width = stored.shownWidth();
        this.height = stored.shownHeight();
        this.thumbnail = thumbnail;
        this.keptByKind = by.kind();
        this.keptById = by.id();
        this.keptByName = by.name();
        this.keptAt = at;
    }

    public boolean hasThumbnail() {
        return thumbnail;
    }

    public Actor keptBy() {
        return new Actor(keptByKind, keptById, keptByName);
    }
}
