package cn.linli.residents.web;

import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import cn.linli.residents.talks.HomeTalk;
import cn.linli.residents.talks.HomeTalks;
import cn.linli.residents.talks.HomesToTalk;
import cn.linli.residents.talks.TalkWeek;
import cn.linli.residents.talks.TalkWeeks;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Each butler's week of home talks: whom nobody has visited for longest, and what was said where (RES-8). */
@Controller
@RequestMapping("/e/{estate}/home-talks")
@RequiredArgsConstructor
class HomeTalkController {

    private static final int DOORS = 10;
    private static final int ROWS = 30;

    private final HomeTalks talks;
    private final TalkWeeks weeks;
    private final HomesToTalk homes;
    private final HouseholdLists people;
    private final Posts posts;
    private final OwnPatch patch;
    private final Clock clock;

    /** A butler of the estate, to choose from. */
    public record Butler(UUID id, String name) {}

    /**
     * @param butler whose week; a butler sees their own first
     */
    @GetMapping
    String week(
            @RequestParam(required = false) @Nullable String butler,
            @RequestParam(required = false) @Nullable String page,
            Here here) {
        LocalDate today = here.estate().today(clock);
        List<Butler> butlers = posts.colleagues(here.estateId(), today).stream()
                .filter(one -> one.role() == Role.BUTLER)
                .map(one -> new Butler(one.id(), one.name()))
                .distinct()
                .toList();
        Optional<Butler> whose = chosen(butlers, butler, here);
        here.show("butlers", butlers);
        here.show("monday", TalkWeek.mondayOf(today));
        here.show("sunday", TalkWeek.mondayOf(today).plusDays(6));
        here.show("weeks", weeks.in(here.estateId(), today));
        here.show("leftOver", weeks.leftOver(here.estateId(), today));
        here.show("rights", Rights.of(here.me(), here.estate()));
        here.show("whose", whose.map(Butler::id).map(UUID::toString).orElse(""));
        whose.ifPresent(one -> doors(here, one.id(), today));
        records(here, whose.map(Butler::id).orElse(null), Typed.page(page));
        return "residents/home-talks";
    }

    private static Optional<Butler> chosen(List<Butler> butlers, @Nullable String wanted, Here here) {
        boolean butler = here.me().isAnyAt(here.estateId(), Set.of(Role.BUTLER));
        String id = Typed.isBlank(wanted) && butler ? here.me().id().toString() : Typed.orEmpty(wanted);
        return butlers.stream().filter(one -> one.id().toString().equals(id)).findFirst();
    }

    private void doors(Here here, UUID butler, LocalDate today) {
        Set<Patch> patches = patch.of(here.estateId(), butler, today);
        List<HomesToTalk.Door> found = homes.longestWaiting(here.estateId(), patches, DOORS);
        Map<UUID, HouseholdRow> who =
                people
                        .of(
                                here.estateId(),
                                found.stream().map(HomesToTalk.Door::id).toList())
                        .stream()
                        .collect(Collectors.toMap(HouseholdRow::id, Function.identity()));
        here.show("doors", found);
        here.show("people", who);
    }

    private void records(Here here, @Nullable UUID butler, int number) {
        List<HomeTalk> found = talks.latest(here.estateId(), butler, (number - 1) * ROWS, ROWS + 1);
        boolean more = found.size() > ROWS;
        here.show("records", more ? found.subList(0, ROWS) : found);
        String address = "/e/" + here.estate().getCode() + "/home-talks?butler=" + (butler == null ? "all" : butler);
        here.show("newerHref", number > 1 ? address + "&page=" + (number - 1) : "");
        here.show("olderHref", more ? address + "&page=" + (number + 1) : "");
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Here here) {
        here.show("talk", talks.of(here.estateId(), id));
        return "residents/home-talk";
    }
}
