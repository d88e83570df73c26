package cn.linli.forums;

import java.util.List;
import java.util.UUID;

/** The open rectification items with which a forum's agenda begins by itself (FOR-3); contributed by the items' topic. */
public interface CarriedItems {

    /** Live until the forum is held; afterwards as they stood that day. */
    List<Item> of(Forum forum);

    /**
     * One open item of an earlier forum.
     *
     * @param state how far it has got, in the reader's language
     */
    record Item(UUID id, String quarter, String concern, String person, String due, boolean overdue, String state) {}
}
