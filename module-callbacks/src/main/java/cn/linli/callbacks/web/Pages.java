package cn.linli.callbacks.web;

import cn.linli.callbacks.RepairLists;
import cn.linli.web.Here;
import java.util.List;

/** Leafing through a list of repairs. */
final class Pages {

    private Pages() {}

    /**
     * Shows the rows of one page, and the ways to its neighbours.
     *
     * @param found one more than a page has, where there are more
     * @param address below the estate, ending where {@code page=2} goes
     */
    static void show(Here here, List<RepairLists.Row> found, int rows, int number, String address) {
        String base = "/e/" + here.estate().getCode() + address + "page=";
        here.show("rows", found.size() > rows ? found.subList(0, rows) : found);
        if (found.size() > rows) {
            here.show("older", base + (number + 1));
        }
        if (number > 1) {
            here.show("newer", base + (number - 1));
        }
    }
}
