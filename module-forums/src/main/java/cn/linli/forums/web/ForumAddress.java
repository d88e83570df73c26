package cn.linli.forums.web;

import cn.linli.web.Here;
import java.util.UUID;

/** Where the pages of forums are. */
final class ForumAddress {

    private ForumAddress() {}

    static String list(Here here) {
        return "/e/" + here.estate().getCode() + "/forums";
    }

    static String of(Here here, UUID forum) {
        return list(here) + "/" + forum;
    }

    static String back(Here here, UUID forum) {
        return "redirect:" + of(here, forum);
    }
}
