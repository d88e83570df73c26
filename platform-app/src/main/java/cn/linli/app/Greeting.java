package cn.linli.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the program is to be found, and in the demo as whom one may sign in. */
@Component
@RequiredArgsConstructor
class Greeting {

    private final Environment environment;
    private final ObjectProvider<DemoPeople> demo;
    private final MessageSource messages;

    @EventListener
    void on(ApplicationReadyEvent ready) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            String address = "http://localhost:" + port;
            DemoPeople people = demo.getIfAvailable();
            System.out.println(people == null ? "\n    邻里 Linli  " + address + "\n" : signIns(address, people.list()));
        }
    }

    private String signIns(String address, List<DemoPerson> people) {
        return "\n    邻里 Linli · 演示 demo    " + address + "/sign-in\n    密码 password: "
                + people.get(0).password() + "\n\n"
                + people.stream().map(this::line).collect(Collectors.joining("\n")) + "\n";
    }

    /** Chinese letters are as wide as two others; the sign-in name stands first, where it does not matter. */
    private String line(DemoPerson person) {
        String role = messages.getMessage(person.roleKey(), null, Locale.SIMPLIFIED_CHINESE);
        String roleInEnglish = messages.getMessage(person.roleKey(), null, Locale.ENGLISH);
        return "    %-12s %s  %s %s  %s"
                .formatted(person.signInName(), person.name(), role, person.estate(), roleInEnglish)
                .stripTrailing();
    }
}
