package cn.linli.callbacks.web;

import cn.linli.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallbacksNavigation {

    @Bean
    NavItem callbacksItem() {
        return NavItem.forAll("callbacks", "phone", "callbacks", 45);
    }
}
