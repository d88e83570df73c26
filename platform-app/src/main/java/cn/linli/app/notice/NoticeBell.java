package cn.linli.app.notice;

import cn.linli.kernel.notice.Notices;
import cn.linli.web.Bell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the bell of every page on the notices. */
@Configuration(proxyBeanMethods = false)
class NoticeBell {

    @Bean
    Bell bell(Notices notices) {
        return notices::unread;
    }
}
