package cn.linli.forums.web;

import cn.linli.bulletins.BoardEntry;
import cn.linli.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForumsNavigation {

    @Bean
    NavItem forumsItem() {
        return NavItem.forAll("forums", "people", "forums", 57);
    }

    /** Owners find on the public board when and where the next forum is. */
    @Bean
    BoardEntry nextForumEntry() {
        return new BoardEntry("forums/owner/next", 5);
    }
}
