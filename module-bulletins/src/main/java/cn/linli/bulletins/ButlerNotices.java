package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.HouseholdRow;
import cn.linli.residents.butlers.ButlerChange;
import cn.linli.residents.butlers.ButlerChanged;
import cn.linli.residents.butlers.ButlerChanges;
import cn.linli.residents.butlers.ButlerNotice;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drafts the notice by which a patch's owners learn of a change of butler, and tells the room of the homes when they have been
 * told: once it is published, when each home of the patch gets its line in the register of documents issued (RES-10).
 */
@Component
@RequiredArgsConstructor
class ButlerNotices implements ButlerNotice {

    private static final Locale OWNERS_READ = Locale.SIMPLIFIED_CHINESE;

    private final Documents documents;
    private final IssueRegister register;
    private final ButlerChanges changes;
    private final ButlerNoticeWords words;
    private final Estates estates;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    /** Nobody of the staff is its author, so that the project manager who changed the butler may still answer it. */
    @EventListener
    void on(ButlerChanged changed) {
        Estate estate = estates.of(changed.estate());
        ButlerChange change = changes.of(changed.estate(), changed.change());
        Actor program =
                new Actor(Actor.Kind.SYSTEM, null, messages.getMessage("bulletins.byProgram", null, OWNERS_READ));
        UUID document = documents.draft(
                changed.estate(),
                DocumentKind.NOTICE,
                null,
                false,
                words.of(estate, change, changed.visits(), OWNERS_READ),
                program);
        jdbc.sql(
                        "insert into document_of_butler (change_id, estate_id, document_id) values (:change, :estate, :document)")
                .param("change", change.getId())
                .param("estate", changed.estate())
                .param("document", document)
                .update();
    }

    @EventListener
    void on(DocumentPublished published) {
        jdbc.sql("select change_id from document_of_butler where document_id = :document and estate_id = :estate")
                .param("document", published.document())
                .param("estate", published.estate())
                .query(UUID.class)
                .optional()
                .ifPresent(change -> told(published, changes.of(published.estate(), change)));
    }

    private void told(DocumentPublished published, ButlerChange change) {
        Set<UUID> homes = changes.homes(change).stream().map(HouseholdRow::id).collect(Collectors.toSet());
        if (!homes.isEmpty()) {
            register.plan(
                    published.estate(),
                    published.document(),
                    Way.LETTER_BOX,
                    new IssueScope(Set.of(), Set.of(), homes, null));
        }
        changes.told(published.estate(), change.getId(), published.by(), "document " + published.document());
    }

    @Override
    public Optional<Paper> of(UUID estate, UUID change) {
        return jdbc.sql("select document_id from document_of_butler where change_id = :change and estate_id = :estate")
                .param("change", change)
                .param("estate", estate)
                .query(UUID.class)
                .optional()
                .map(id -> documents.of(estate, id))
                .map(document -> new Paper(
                        document.getEdition().getTitle(),
                        messages.getMessage(
                                "bulletins.state." + document.state(), null, LocaleContextHolder.getLocale()),
                        "/e/" + estates.of(estate).getCode() + "/documents/" + document.getId()));
    }
}
