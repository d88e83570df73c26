package cn.linli.forums.web;

import cn.linli.forums.items.ItemLists;
import cn.linli.forums.items.ItemQuery;
import cn.linli.forums.items.ItemRow;
import cn.linli.forums.items.RectificationItems;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import java.util.List;
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

/** An estate's rectification items, and each of them. */
@Controller
@RequestMapping("/e/{estate}/forum-items")
@RequiredArgsConstructor
class ItemController {

    private static final int ROWS = 50;

    private final ItemLists lists;
    private final RectificationItems items;
    private final ItemView view;
    private final MessageSource messages;

    @GetMapping
    String list(
            @RequestParam(name = "list", defaultValue = "OPEN") String list,
            @RequestParam(name = "after", defaultValue = "") @Nullable String after,
            Here here) {
        ItemQuery.Scope scope = Typed.maybe(ItemQuery.Scope.class, list).orElse(ItemQuery.Scope.OPEN);
        ItemQuery query = new ItemQuery(scope, ItemQuery.Mark.parse(after).orElse(null));
        List<ItemRow> found = lists.page(here.estate(), query, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<ItemRow> rows = more ? found.subList(0, ROWS) : found;
        String base = "/e/" + here.estate().getCode() + "/forum-items?list=" + scope;
        here.show("rows", rows);
        here.show("scope", scope);
        here.show("scopes", List.of(ItemQuery.Scope.values()));
        here.show("counts", lists.counts(here.estate()));
        here.show("onTime", lists.onTime(here.estate()));
        here.show("shown", Shown.of(here, messages));
        if (more) {
            here.show("older", base + "&after=" + rows.get(ROWS - 1).mark());
        }
        if (query.after() != null) {
            here.show("newest", base);
        }
        return "forums/items/items";
    }

    @GetMapping("/{item}")
    String show(@PathVariable UUID item, Here here) {
        return view.show(here, item);
    }

    /** Seen is only what was asked for; reloading the address asks for nothing. */
    @GetMapping("/{item}/phone-views")
    String back(@PathVariable UUID item, Here here) {
        return ItemStepController.back(here, items.of(here.estateId(), item).getId());
    }

    /** The number to call, in full; that somebody looked stands in the journal. */
    @PostMapping("/{item}/phone-views")
    @AllowedToEstateStaff
    String showPhone(@PathVariable UUID item, Here here) {
        here.show("phoneInFull", items.phoneInFull(here.estateId(), item));
        return view.show(here, item);
    }
}
