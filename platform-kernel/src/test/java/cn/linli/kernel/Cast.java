package cn.linli.kernel;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people and places of the kernel's tests, fresh ones for each test. */
@Component
@RequiredArgsConstructor
public class Cast {

    private final Estates estates;
    private final JdbcClient jdbc;
    private final Posts posts;

    public UUID estate() {
        return estate("Asia/Shanghai");
    }

    public UUID estate(String zone) {
        String code = "e" + suffix();
        return estates.found(
                        code,
                        new Estate.Details(
                                "锦园",
                                "Jinyuan",
                                "上海",
                                ZoneId.of(zone),
                                LocalDate.of(2015, 5, 1),
                                new Estate.ServiceHours(LocalTime.of(8, 0), LocalTime.of(18, 0)),
                                "021-5555 0100"))
                .getId();
    }

    public Actor person(String name, Role role, @Nullable UUID estate) {
        Actor person = person(name, null, "zh");
        posts.appoint(person.staffId(), role, estate, LocalDate.of(2020, 1, 1), List.of());
        return person;
    }

    public Actor person(String name, @Nullable String email, String language) {
        UUID id = Ids.next();
        // Not through Staff: its password hash takes a tenth of a second on purpose.
        jdbc.sql(
                        "insert into staff_member (id, name, sign_in_name, password_hash, credentials, email, language, version)"
                                + " values (?, ?, ?, '-', 0, ?, ?, 0)")
                .params(id, name, "p" + suffix(), email, language)
                .update();
        return Actor.staff(id, name);
    }

    private static String suffix() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
