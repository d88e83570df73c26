package cn.linli.residents.web;

import cn.linli.kernel.staff.Role;
import cn.linli.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nouns that this room adds to the side bar. */
@Configuration(proxyBeanMethods = false)
class ResidentsNavigation {

    @Bean
    NavItem homesNavigation() {
        return NavItem.forAll("homes", "homes", "households", 40);
    }

    @Bean
    NavItem registerNavigation() {
        return NavItem.forAll("register", "register", "register", 50);
    }

    @Bean
    NavItem importsNavigation() {
        return new NavItem(
                "imports", "import", "imports", Set.of(Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER), 90);
    }
}
