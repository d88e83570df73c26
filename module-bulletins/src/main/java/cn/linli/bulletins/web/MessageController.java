package cn.linli.bulletins.web;

import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Edition;
import cn.linli.bulletins.Issue;
import cn.linli.bulletins.IssueRegister;
import cn.linli.bulletins.IssueScope;
import cn.linli.bulletins.MessageState;
import cn.linli.bulletins.OwnerMessages;
import cn.linli.bulletins.Way;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of a paper's messages: what waits, what failed and is tried again, and whom no message reaches. */
@Controller
@RequestMapping("/e/{estate}/documents/{id}/issues")
@RequiredArgsConstructor
class MessageController {

    private static final String PAGE = "bulletins/desk/messages";
    private static final int ROWS = 100;

    private final Documents documents;
    private final IssueRegister register;
    private final OwnerMessages messages;
    private final MessageSource words;

    /** Which messages a list shows. */
    enum Shelf {
        FAILED(MessageState.STUCK),
        OUT_OF_REACH(MessageState.OUT_OF_REACH),
        WAITING(EnumSet.of(MessageState.WAITING, MessageState.CALLED_OFF)),
        SENT(EnumSet.of(MessageState.SENT));

        private final Set<MessageState> states;

        Shelf(Set<MessageState> states) {
            this.states = states;
        }
    }

    @GetMapping("/messages")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            Here here) {
        return page(id, shelf(show), Typed.maybeId(after), here);
    }

    private static Shelf shelf(@Nullable String typed) {
        return Arrays.stream(Shelf.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Shelf.FAILED);
    }

    private String page(UUID id, Shelf shelf, Optional<UUID> after, Here here) {
        int edition = edition(id, here);
        List<Issue> lines = messages.lines(here.estateId(), id, edition, shelf.states, after.orElse(null), ROWS + 1);
        boolean more = lines.size() > ROWS;
        String address = address(here, id) + "?show=" + shelf;
        if (more) {
            here.show("older", address + "&after=" + lines.get(ROWS - 1).id());
        }
        after.ifPresent(mark -> here.show("newest", address));
        here.show("lines", more ? lines.subList(0, ROWS) : lines);
        here.show("document", documents.of(here.estateId(), id));
        var counts = messages.counts(here.estateId(), id, edition);
        here.show("shelves", Shelf.values());
        here.show(
                "shelfCounts",
                Arrays.stream(Shelf.values())
                        .map(one -> one.states.stream()
                                .mapToInt(state -> counts.getOrDefault(state, 0))
                                .sum())
                        .toList());
        here.show("shelf", shelf);
        here.show("handWays", List.of(Way.DOOR, Way.LETTER_BOX));
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        here.show("mayGo", register.whyNot(here.estateId(), id).isEmpty());
        here.show("messageWays", messages.ways());
        here.show("shown", new Shown(here.estate().getZone(), here.language(), words));
        return PAGE;
    }

    private int edition(UUID id, Here here) {
        return documents.lastSigned(here.estateId(), id).map(Edition::getNumber).orElse(0);
    }

    /** Tries one again. */
    @PostMapping("/{line}/attempt")
    @AllowedToEstateStaff
    String retry(@PathVariable UUID id, @PathVariable UUID line, Here here) {
        register.of(here.estateId(), id, line);
        return take(
                id,
                here,
                Shelf.FAILED,
                () -> here.done(
                        "bulletins.message.retried", messages.retry(here.estateId(), id, List.of(line), here.by())));
    }

    /** Tries all again that failed. */
    @PostMapping("/messages/attempts")
    @AllowedToEstateStaff
    String retryAll(@PathVariable UUID id, Here here) {
        return take(
                id,
                here,
                Shelf.FAILED,
                () -> here.done("bulletins.message.retried", messages.retryAll(here.estateId(), id, here.by())));
    }

    /** Whom no message reaches gets a copy on paper. */
    @PostMapping("/messages/copies")
    @AllowedToEstateStaff
    String bring(@PathVariable UUID id, @RequestParam(required = false) @Nullable String way, Here here) {
        return take(id, here, Shelf.OUT_OF_REACH, () -> {
            Way chosen = Arrays.stream(Way.values())
                    .filter(one ->
                            one.isToHomes() && one != Way.MESSAGE && one.name().equals(way))
                    .findFirst()
                    .orElseThrow(() -> Refused.because("bulletins.issue.way.choose"));
            Set<UUID> homes = messages.outOfReach(here.estateId(), id, edition(id, here));
            Refused.unless(!homes.isEmpty(), "document.message.allReached");
            IssueScope scope = new IssueScope(Set.of(), Set.of(), homes, null);
            here.done("bulletins.issue.planned", register.plan(here.estateId(), id, chosen, scope));
        });
    }

    private String take(UUID id, Here here, Shelf shelf, Runnable work) {
        Optional<String> whyNot = register.whyNot(here.estateId(), id);
        try {
            whyNot.ifPresent(why -> {
                throw Refused.because(why);
            });
            work.run();
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page(id, shelf, Optional.empty(), here);
        }
        return "redirect:" + address(here, id) + "?show=" + shelf;
    }

    static String address(Here here, UUID document) {
        return IssueController.address(here, document) + "/messages";
    }
}
