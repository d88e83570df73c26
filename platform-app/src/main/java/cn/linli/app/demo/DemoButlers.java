package cn.linli.app.demo;

import cn.linli.bulletins.Document;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.staff.Post;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.butlers.ButlerChange.Handover;
import cn.linli.residents.butlers.ButlerVisit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;

/** A building goes from one butler to another in a few days: owners know it, and both have begun to call on them. */
@RequiredArgsConstructor
final class DemoButlers {

    private static final List<String> WORDS = List.of("张先生在家，认识了新管家，问了停车的事。", "老人在家，把新管家的电话贴在门后。", "业主说换人没关系，电话不变就好。");

    private final DemoDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;

    void plan() {
        List<String> buildings =
                place.crew().butlers().keySet().stream().sorted().toList();
        String last = buildings.get(buildings.size() - 1);
        Actor former = place.crew().butlerOf(last);
        Actor successor = place.crew().butlerOf(buildings.get(0));
        if (former.equals(successor)) {
            return;
        }
        AtomicReference<UUID> change = new AtomicReference<>();
        Actor supervisor = place.crew().supervisor();
        stage.at(at(9, 20), supervisor, () -> change.set(change(former, successor, last, supervisor)));
        notice(change);
        stage.at(at(17, 40), successor, () -> visit(Objects.requireNonNull(change.get()), successor));
    }

    private UUID change(Actor former, Actor successor, String building, Actor by) {
        return desk.butlerChanges()
                .change(
                        place.id(),
                        new Handover(
                                post(former),
                                post(successor),
                                Set.of(new Patch(building, "")),
                                today.plusDays(3),
                                place.estate().getTelephone(),
                                today.plusDays(10),
                                true),
                        by);
    }

    private UUID post(Actor butler) {
        return desk.posts().ofMember(butler.staffId()).stream()
                .filter(post -> post.getRole() == Role.BUTLER && place.id().equals(post.getEstateId()))
                .map(Post::getId)
                .findFirst()
                .orElseThrow();
    }

    /** The same day from the draft to the board. */
    private void notice(AtomicReference<UUID> change) {
        Actor lead = place.crew().lead();
        Actor manager = place.crew().manager();
        stage.at(at(9, 45), lead, () -> desk.documents().submit(place.id(), paper(change), lead));
        stage.at(at(10, 30), manager, () -> {
            UUID asked = desk.approvals()
                    .pendingFor(Document.SUBJECT, paper(change).toString())
                    .get(0)
                    .id();
            desk.approvals().decide(place.id(), asked, manager, Verdict.YES, null);
        });
        stage.at(at(10, 35), manager, () -> desk.documents().sign(place.id(), paper(change), manager));
        stage.at(at(10, 50), lead, () -> desk.documents().publish(place.id(), paper(change), lead));
    }

    private UUID paper(AtomicReference<UUID> change) {
        String link = desk.butlerNotice()
                .of(place.id(), Objects.requireNonNull(change.get()))
                .orElseThrow()
                .link();
        return UUID.fromString(link.substring(link.lastIndexOf('/') + 1));
    }

    private void visit(UUID change, Actor by) {
        List<ButlerVisit> doors = desk.butlerVisits().of(place.id(), change);
        for (int i = 0; i < WORDS.size() && i < doors.size(); i++) {
            desk.butlerVisits().made(place.id(), change, doors.get(i).id(), today.minusDays(1), WORDS.get(i), by);
        }
    }

    private LocalDateTime at(int hour, int minute) {
        return today.minusDays(1).atTime(hour, minute);
    }
}
