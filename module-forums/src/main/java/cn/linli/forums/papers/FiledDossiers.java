package cn.linli.forums.papers;

import cn.linli.bulletins.OtherOriginals;
import cn.linli.forums.Forum;
import cn.linli.forums.Forums;
import cn.linli.forums.Hand;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.sight.Sight;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the sealed dossier of a filed forum again, whoever brings it. */
@Component
@RequiredArgsConstructor
class FiledDossiers implements OtherOriginals {

    private final Forums forums;
    private final Estates estates;
    private final JdbcClient jdbc;

    private record Place(UUID estate, UUID forum) {}

    @Override
    public Optional<Sealed> withFingerprint(String sha256) {
        return jdbc.sql("select of_estate, of_forum from forum_of_dossier(:sha256)")
                .param("sha256", sha256)
                .query((row, n) ->
                        new Place(row.getObject("of_estate", UUID.class), row.getObject("of_forum", UUID.class)))
                .optional()
                .map(this::read);
    }

    private Sealed read(Place place) {
        try (Sight.Frame frame = Sight.of(place.estate()).open()) {
            Forum forum = forums.of(place.estate(), place.forum());
            Hand filed = Objects.requireNonNull(forum.getFiled());
            return new Sealed(
                    estates.of(place.estate()), "forum.dossier.kind", forum.getTitle(), filed.name(), filed.at());
        }
    }
}
