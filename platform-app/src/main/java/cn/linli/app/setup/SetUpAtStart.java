package cn.linli.app.setup;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the one-time code where only the person who started the program reads it. */
@Slf4j
@Component
@Profile("!demo")
@RequiredArgsConstructor
class SetUpAtStart {

    private final SetUp setUp;
    private final Environment environment;

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (setUp.isOpen()) {
            String port = environment.getProperty("local.server.port", "8080");
            log.warn(
                    "还没有人能登录。请打开 http://localhost:{}/set-up 用一次性代码 {} 创建第一位系统管理员。"
                            + " / Nobody can sign in yet: open the address and make the first administrator with the code.",
                    port,
                    setUp.newCode().text());
        }
    }
}
