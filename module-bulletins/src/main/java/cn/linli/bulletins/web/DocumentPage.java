package cn.linli.bulletins.web;

import cn.linli.bulletins.Board;
import cn.linli.bulletins.Body;
import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentAction;
import cn.linli.bulletins.DocumentCourse;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentState;
import cn.linli.bulletins.DocumentTies;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Edition;
import cn.linli.bulletins.Figures;
import cn.linli.bulletins.Photographs;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.PendingApproval;
import cn.linli.kernel.staff.Role;
import cn.linli.web.Here;
import cn.linli.web.PublicAddress;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Everything that the page of one document shows. */
@Component
@RequiredArgsConstructor
class DocumentPage {

    static final String VIEW = "bulletins/desk/document";

    private final Documents documents;
    private final DocumentCourse course;
    private final Board board;
    private final Photographs photographs;
    private final Approvals approvals;
    private final ObjectProvider<DocumentTies> rooms;
    private final PublicAddress address;
    private final MessageSource messages;

    String show(Here here, UUID id) {
        Document document = documents.of(here.estateId(), id);
        Edition edition = document.getEdition();
        here.show("document", document);
        here.show("edition", edition);
        here.show("state", document.state());
        here.show("nextKey", nextKey(document));
        here.show("text", text(here, document.getKind(), edition));
        here.show("steps", Steps.of(document, here.estate(), here.me()));
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        here.show("course", Story.of(documents.editions(here.estateId(), id), course.of(id)));
        here.show("editions", documents.editions(here.estateId(), id));
        List<Photographs.Shot> shots = photographs.of(here.estateId(), id);
        here.show("photographs", shots.size());
        here.show(
                "photographsOpen",
                shots.stream()
                        .filter(shot -> shot.mark() == null || !shot.mark().isShowable())
                        .count());
        here.show("periodSaid", Period.said(document.getPeriod(), here.language(), messages));
        here.show(
                "ties",
                rooms.orderedStream()
                        .flatMap(room -> room.of(here.estate(), document, here.language()).stream())
                        .toList());
        here.show("reads", board.reads(here.estateId(), id));
        here.show("shown", new Shown(here.estate().getZone(), here.language(), messages));
        if (document.isPossible(DocumentAction.SIGN) && !address.isKnown()) {
            here.show("guessed", address.of("/p/" + here.estate().getCode() + "/documents/" + id));
        }
        PendingApproval mine = mine(here, document);
        if (mine != null) {
            here.show("answer", "/e/" + here.estate().getCode() + "/approvals/" + mine.id() + "/decision");
        }
        return VIEW;
    }

    /** Whoever works on it sees every picture, also one that owners see no longer. */
    static String text(Here here, DocumentKind kind, Edition edition) {
        return Prose.of(
                edition.getBody(),
                new Figures(kind.hasPhotographs(), Set.of(), ""),
                file -> Body.picture(here.estate().getCode(), file));
    }

    /** Who has to act next. */
    static String nextKey(Document document) {
        return document.state() == DocumentState.SUBMITTED && document.waitsForDirector()
                ? "bulletins.next.DIRECTOR"
                : "bulletins.next." + document.state();
    }

    /** The question about this document that waits for my answer. */
    private @Nullable PendingApproval mine(Here here, Document document) {
        return approvals.pendingFor(Document.SUBJECT, document.getId().toString()).stream()
                .filter(request -> request.estate().equals(here.estateId()))
                .filter(request -> here.me().isAnyAt(here.estateId(), Set.of(request.role())))
                .filter(request -> !List.of(document.getEdition().getAuthors())
                        .contains(here.me().id()))
                .filter(request -> !here.me().id().equals(request.askedBy()))
                .findFirst()
                .orElse(null);
    }
}
