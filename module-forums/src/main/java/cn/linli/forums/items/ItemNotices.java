package cn.linli.forums.items;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells whoever has to put something right. */
@Component
@RequiredArgsConstructor
class ItemNotices {

    private final Notices notices;
    private final Estates estates;

    void planned(RectificationItem item, Actor by) {
        tell(item, by, "planned/" + item.getPersonId(), "forum.notice.planned", false);
    }

    void notContent(RectificationItem item, Actor by) {
        tell(item, by, "notContent/" + item.getRound(), "forum.notice.notContent", true);
    }

    private void tell(RectificationItem item, Actor by, String step, String message, boolean urgent) {
        if (!by.is(item.getPersonId())) {
            notices.tell(new Telling(
                    item.getPersonId(),
                    item.getEstateId(),
                    RectificationItem.SUBJECT + "/" + item.getId() + "/" + step,
                    message,
                    List.of(item.getConcern(), item.getDue().toString()),
                    ItemPages.link(estates.of(item.getEstateId()).getCode(), item.getId()),
                    urgent));
        }
    }
}
