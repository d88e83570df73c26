package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.web.Here;

/** What another topic adds to the page of one forum: each contributes a bean that gives its part something to show. */
public interface ForumSection {

    /** Fills in what the sections of {@code forums/after} show; asked each time the page is shown. */
    void show(Here here, Forum forum);
}
