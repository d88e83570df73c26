package cn.linli.forums;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photographs of a forum, which belong to its dossier (FOR-4, FOR-10).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ForumPhotos {

    public static final int LONGEST_CAPTION = 120;
    private static final int MOST = 60;

    private final Forums forums;
    private final Evidence evidence;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** One photograph with what it shows. */
    public record Photo(UUID id, UUID file, String caption, String by, Instant at) {}

    public void add(UUID estate, UUID id, List<EvidenceFile> pictures, String caption, Actor by) {
        Forum forum = forums.taken(estate, id, "forum.photographed");
        forum.require(ForumAction.PHOTOGRAPH);
        if (caption.isBlank() || caption.strip().length() > LONGEST_CAPTION) {
            throw Refused.because("forum.photo.caption", LONGEST_CAPTION).at("caption");
        }
        if (pictures.isEmpty()) {
            throw Refused.because("forum.photo.missing").at("photos");
        }
        Refused.unless(of(forum).size() + pictures.size() <= MOST, "forum.photo.tooMany", MOST);
        for (EvidenceFile picture : pictures) {
            if (!evidence.of(estate, picture.getId()).getType().isPicture()) {
                throw Refused.because("forum.photo.noPicture", picture.getName())
                        .at("photos");
            }
            jdbc.sql("insert into forum_photo (id, estate_id, forum_id, file_id, caption, by_id, by_name, at)"
                            + " values (:id, :estate, :forum, :file, :caption, :by, :name, :at) on conflict do nothing")
                    .param("id", Ids.next())
                    .param("estate", estate)
                    .param("forum", id)
                    .param("file", picture.getId())
                    .param("caption", caption.strip())
                    .param("by", by.staffId())
                    .param("name", by.name())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** For what should not have been taken: somebody may not want to be seen. */
    public void remove(UUID estate, UUID id, UUID photo) {
        Forum forum = forums.taken(estate, id, "forum.photoRemoved");
        forum.require(ForumAction.PHOTOGRAPH);
        int removed = jdbc.sql("delete from forum_photo where estate_id = :estate and forum_id = :forum and id = :id")
                .param("estate", estate)
                .param("forum", id)
                .param("id", photo)
                .update();
        if (removed == 0) {
            throw new NotFound("photograph " + photo);
        }
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Photo> of(Forum forum) {
        return jdbc.sql("select * from forum_photo where estate_id = :estate and forum_id = :forum order by at, id")
                .param("estate", forum.getEstateId())
                .param("forum", forum.getId())
                .query((row, n) -> new Photo(
                        row.getObject("id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        row.getString("caption"),
                        row.getString("by_name"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }
}
