package cn.linli.forums.papers;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.Documents;
import cn.linli.forums.Attendances;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.ForumPhotos;
import cn.linli.forums.Forums;
import cn.linli.forums.items.ForumQuestions;
import cn.linli.forums.items.ItemCourse;
import cn.linli.forums.items.ItemState;
import cn.linli.forums.items.ItemStepKind;
import cn.linli.forums.items.RectificationItem;
import cn.linli.forums.items.RectificationItems;
import cn.linli.forums.papers.Dossier.Gap;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is filed of a forum: nothing before it is complete, and then one sealed paper that cannot change (FOR-10).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Dossiers {

    private final Forums forums;
    private final ForumQuestions questions;
    private final Attendances attendances;
    private final ForumPhotos photos;
    private final RectificationItems items;
    private final ItemCourse course;
    private final Documents documents;
    private final DossierPaper paper;
    private final Evidence evidence;
    private final Journal journal;
    private final Clock clock;

    /** What is there of a forum's dossier, and what is still missing. */
    @Transactional(readOnly = true)
    public Dossier of(Forum forum) {
        Map<UUID, List<ItemStepKind>> told = course.ofForum(forum.getEstateId(), forum.getId()).stream()
                .collect(Collectors.groupingBy(
                        ItemCourse.Step::item, Collectors.mapping(ItemCourse.Step::kind, Collectors.toList())));
        List<RectificationItem> all = items.ofForum(forum.getEstateId(), forum.getId());
        Map<DossierPart, List<Gap>> gaps = new EnumMap<>(DossierPart.class);
        gaps.put(
                DossierPart.SIGN_IN,
                attendances.present(forum.getEstateId(), forum.getId()) > 0
                        ? List.of()
                        : List.of(Gap.of("forum.dossier.gap.nobody")));
        gaps.put(DossierPart.MINUTES, minutes(forum));
        gaps.put(
                DossierPart.PHOTOS,
                photos.of(forum).isEmpty() ? List.of(Gap.of("forum.dossier.gap.photos")) : List.of());
        for (DossierPart part : List.of(DossierPart.ITEMS, DossierPart.PROGRESS, DossierPart.VISITS)) {
            List<Gap> missing = new ArrayList<>();
            all.forEach(item -> missing.addAll(gaps(part, item, told.getOrDefault(item.getId(), List.of()))));
            gaps.put(part, missing);
        }
        return new Dossier(gaps);
    }

    private List<Gap> minutes(Forum forum) {
        if (forum.getMinutesId() == null) {
            return List.of(Gap.of("forum.dossier.gap.minutes"));
        }
        Document document = documents.of(forum.getEstateId(), forum.getMinutesId());
        boolean published = document.getPublishedEdition() != null && document.getWithdrawn() == null;
        return published ? List.of() : List.of(Gap.of("forum.dossier.gap.minutesUnpublished"));
    }

    private static List<Gap> gaps(DossierPart part, RectificationItem item, List<ItemStepKind> steps) {
        boolean carried = item.getCarried() != null;
        String missing = switch (part) {
            case ITEMS -> item.state() == ItemState.OPEN && !carried ? "forum.dossier.gap.open" : "";
            case VISITS -> item.state() == ItemState.DONE && !carried ? "forum.dossier.gap.unvisited" : "";
            case PROGRESS -> untold(item, steps);
            default -> "";
        };
        return missing.isEmpty() ? List.of() : List.of(new Gap(missing, item.getConcern(), item.getId()));
    }

    /** Whoever's matter goes on to the next forum hears so in writing. */
    private static String untold(RectificationItem item, List<ItemStepKind> steps) {
        int told = steps.lastIndexOf(ItemStepKind.TOLD);
        if (told < 0) {
            return "forum.dossier.gap.untold";
        }
        boolean carriedOn = item.state() != ItemState.CLOSED && told < steps.lastIndexOf(ItemStepKind.CARRIED);
        return carriedOn ? "forum.dossier.gap.untoldOfCarrying" : "";
    }

    /** Seals and files what there is, once nothing is missing. */
    public void file(UUID estate, UUID id, Actor by) {
        journal.note("forum.filed", estate, Forum.SUBJECT, id);
        Forum forum = forums.of(estate, id);
        forum.require(ForumAction.FILE);
        questions.requireSettled(forum);
        Dossier dossier = of(forum);
        Refused.unless(dossier.isComplete(), "forum.dossier.incomplete", dossier.missing());
        Instant at = clock.instant();
        EvidenceFile kept = paper.of(forum, by, at);
        forums.file(estate, id, kept.getId(), kept.getSha256(), by);
    }

    /** The sealed paper of a filed forum; none before. */
    @Transactional(readOnly = true)
    public Optional<EvidenceFile> original(UUID estate, UUID id) {
        return Optional.ofNullable(forums.of(estate, id).getDossierFileId()).map(file -> evidence.of(estate, file));
    }
}
