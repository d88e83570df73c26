package cn.linli.bulletins.web;

import cn.linli.kernel.staff.Role;
import cn.linli.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulletinsNavigation {

    @Bean
    NavItem documentsItem() {
        return NavItem.forAll("documents", "document", "documents", 55);
    }

    @Bean
    NavItem documentTemplatesItem() {
        return new NavItem(
                "document-templates", "document", "/admin/document-templates", Set.of(Role.ADMINISTRATOR), 935);
    }
}
