package cn.linli.feedback.web;

import cn.linli.bulletins.BoardEntry;
import cn.linli.kernel.staff.Role;
import cn.linli.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nouns of the side bar that staff work with. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    NavItem takeNavItem() {
        return new NavItem("take", "plus", "tickets/new", Role.AT_ESTATES, 20);
    }

    @Bean
    NavItem ticketsNavItem() {
        return NavItem.forAll("tickets", "ticket", "tickets", 30);
    }

    @Bean
    NavItem defectsNavItem() {
        return NavItem.forAll("defects", "building", "defects", 160);
    }

    @Bean
    NavItem monthlySummariesNavItem() {
        return NavItem.forAll("monthly-summaries", "sheet", "monthly-summaries", 165);
    }

    @Bean
    NavItem hotProblemsNavItem() {
        return NavItem.forAll("hot-problems", "flag", "hot-problems", 162);
    }

    /** Whoever opens the public board may have something to tell. */
    @Bean
    BoardEntry feedbackEntry() {
        return new BoardEntry("feedback/owner/landing", 10);
    }

    @Bean
    NavItem topicsNavItem() {
        return new NavItem("topics", "filter", "/admin/topics", Set.of(Role.ADMINISTRATOR), 930);
    }
}
