package cn.linli.bulletins.web;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentLists;
import cn.linli.bulletins.DocumentRow;
import cn.linli.bulletins.DocumentState;
import cn.linli.kernel.staff.Role;
import cn.linli.web.Here;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** All papers of an estate, and the search among them. */
@Controller
@RequestMapping("/e/{estate}/documents")
@RequiredArgsConstructor
class DocumentListController {

    private static final int ROWS = 50;

    private final DocumentLists lists;
    private final MessageSource messages;

    @GetMapping
    String list(@ModelAttribute("filter") DocumentFilter filter, Here here) {
        String base = "/e/" + here.estate().getCode() + "/documents";
        List<DocumentRow> found = lists.page(here.estateId(), filter.query(), ROWS + 1);
        boolean more = found.size() > ROWS;
        List<DocumentRow> rows = more ? found.subList(0, ROWS) : found;
        here.show("filter", filter);
        here.show("rows", rows);
        if (more) {
            here.show(
                    "older", base + "?" + filter.after(rows.get(ROWS - 1).id()).address());
        }
        if (filter.query().after() != null) {
            here.show("newest", base + "?" + filter.after(null).address());
        }
        here.show("states", List.of(DocumentState.values()));
        here.show("kinds", List.of(DocumentKind.values()));
        here.show("periods", periods(here));
        here.show("signs", here.me().isAnyAt(here.estateId(), Set.of(Role.PROJECT_MANAGER, Role.GENERAL_DIRECTOR)));
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        here.show("shown", new Shown(here.estate().getZone(), here.language(), messages));
        return "bulletins/desk/documents";
    }

    private Map<String, String> periods(Here here) {
        Map<String, String> periods = new LinkedHashMap<>();
        lists.periods(here.estateId())
                .forEach(period -> periods.put(period, Period.said(period, here.language(), messages)));
        return periods;
    }
}
