package cn.linli.residents.web;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import cn.linli.residents.care.DiscontentLists;
import cn.linli.residents.care.DiscontentLists.Row;
import cn.linli.residents.care.GroupProposals;
import cn.linli.web.Here;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The list of whom to contact, as the one who reads it may act on it. */
@Component
@RequiredArgsConstructor
class DiscontentsPage {

    private static final int ROWS = 50;

    private final DiscontentLists lists;
    private final GroupProposals proposals;
    private final HouseholdLists homes;
    private final Clock clock;

    /**
     * @param everybodys for a butler, who else sees first what is theirs
     * @param number from 1
     */
    String show(Here here, boolean everybodys, int number) {
        boolean butler = here.me().isAnyAt(here.estateId(), Set.of(Role.BUTLER));
        boolean mine = butler && !everybodys;
        List<Row> found = lists.toContact(here.estateId(), mine ? here.me().id() : null, (number - 1) * ROWS, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<Row> rows = more ? found.subList(0, ROWS) : found;
        here.show("rows", rows);
        here.show("people", people(here, rows));
        here.show("mine", mine);
        here.show("hasOwn", butler);
        here.show("now", clock.instant());
        here.show("rights", Rights.of(here.me(), here.estate()));
        here.show("decides", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES) && CareView.decides(here));
        here.show("toRegroup", lists.toRegroup(here.estateId(), ROWS));
        here.show("proposals", proposals.open(here.estateId()));
        String address = "/e/" + here.estate().getCode() + "/discontents?" + (butler && !mine ? "of=all&" : "");
        here.show("newerHref", number > 1 ? address + "page=" + (number - 1) : "");
        here.show("olderHref", more ? address + "page=" + (number + 1) : "");
        return "residents/discontents";
    }

    private Map<UUID, HouseholdRow> people(Here here, List<Row> rows) {
        return homes.of(here.estateId(), rows.stream().map(Row::household).toList()).stream()
                .collect(Collectors.toMap(HouseholdRow::id, Function.identity()));
    }
}
