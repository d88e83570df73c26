package cn.linli.web;

import cn.linli.kernel.staff.Standing;
import java.util.List;

/** What waits for a person and is no duty of the ledger; each room may contribute one bean, which asks one statement. */
@FunctionalInterface
public interface TodaySource {

    List<TodayItem> today(Standing person);
}
