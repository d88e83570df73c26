package cn.linli.app;

import cn.linli.kernel.staff.Role;
import cn.linli.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nouns of the side bar that belong to no room. */
@Configuration(proxyBeanMethods = false)
class AppNavigation {

    @Bean
    NavItem todayNav() {
        return NavItem.forAll("today", "today", "/", 10);
    }

    @Bean
    NavItem approvalsNav() {
        return new NavItem("approvals", "check", "approvals", Set.of(Role.PROJECT_MANAGER, Role.GENERAL_DIRECTOR), 70);
    }

    @Bean
    NavItem journalNav() {
        return new NavItem(
                "journal",
                "journal",
                "journal",
                Set.of(
                        Role.PROJECT_MANAGER,
                        Role.GENERAL_DIRECTOR,
                        Role.QUALITY_INSPECTOR,
                        Role.MANAGEMENT_REPRESENTATIVE),
                95);
    }

    @Bean
    NavItem adminNav() {
        return new NavItem("admin", "gear", "/admin", Set.of(Role.ADMINISTRATOR), 200);
    }
}
