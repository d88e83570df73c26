package cn.linli.testing;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One cast of people for all tests: an estate of its own, with a butler, a foreman and everybody else.
 */
@Component
@RequiredArgsConstructor
public class Cast {

    public static final String PASSWORD = "bamboo-lantern-42";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Estates estates;
    private final Staff staff;
    private final Posts posts;
    private final JdbcClient jdbc;

    /** An estate in Shanghai with one person for every role; the butler looks after all homes of buildings 1 to 3. */
    public Stage stage() {
        return stage("Asia/Shanghai");
    }

    public Stage stage(String zone) {
        int number = COUNT.incrementAndGet();
        // Other tests of the context may have lived days that are still to come in this one.
        jdbc.sql("delete from calendar").update();
        Estate estate = estates.found(
                "test-" + number + "-" + Integer.toHexString(System.identityHashCode(this)),
                new Estate.Details(
                        "锦园" + number + "期",
                        "Jin Garden " + number,
                        "上海",
                        ZoneId.of(zone),
                        LocalDate.of(2019, 6, 1),
                        new Estate.ServiceHours(LocalTime.of(8, 30), LocalTime.of(18, 0)),
                        "021-5555 0000"));
        return new Stage(
                estate,
                hire(
                        estate,
                        Role.BUTLER,
                        "王管家",
                        number,
                        List.of(new Patch("1", ""), new Patch("2", ""), new Patch("3", ""))),
                hire(estate, Role.FRONT_DESK, "林前台", number, List.of()),
                hire(estate, Role.FOREMAN, "李领班", number, List.of()),
                hire(estate, Role.SUPERVISOR, "赵主管", number, List.of()),
                hire(estate, Role.ENGINEERING_SUPERVISOR, "周工", number, List.of()),
                hire(estate, Role.CUSTOMER_SERVICE_LEAD, "陈客服", number, List.of()),
                hire(estate, Role.PROJECT_MANAGER, "孙经理", number, List.of()),
                hire(estate, Role.QUALITY_INSPECTOR, "何质管", number, List.of()),
                hire(estate, Role.ADMINISTRATOR, "吴管理", number, List.of()));
    }

    private StaffMember hire(Estate estate, Role role, String name, int number, List<Patch> patches) {
        UUID at = role.isCompany() ? null : estate.getId();
        StaffMember member = staff.hire(
                new StaffMember.Particulars(
                        name,
                        "13900000000",
                        role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + number + "@linli.test",
                        "zh"),
                role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + number,
                PASSWORD);
        posts.appoint(member.getId(), role, at, LONG_AGO, patches);
        return member;
    }

    /** Somebody with a post at the company that no stage brings along. */
    public StaffMember hire(Role atTheCompany, String name) {
        if (!atTheCompany.isCompany()) {
            throw new IllegalArgumentException(atTheCompany + " works at an estate");
        }
        int number = COUNT.incrementAndGet();
        StaffMember member = staff.hire(
                new StaffMember.Particulars(name, null, null, "zh"),
                atTheCompany.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-of-" + number,
                PASSWORD);
        posts.appoint(member.getId(), atTheCompany, null, LONG_AGO, List.of());
        return member;
    }

    /** An estate and its people. */
    public record Stage(
            Estate estate,
            StaffMember butler,
            StaffMember frontDesk,
            StaffMember foreman,
            StaffMember supervisor,
            StaffMember engineeringSupervisor,
            StaffMember customerServiceLead,
            StaffMember projectManager,
            StaffMember qualityInspector,
            StaffMember administrator) {

        public UUID id() {
            return estate.getId();
        }

        /** Address below the estate, such as {@code /e/test-1/tickets}. */
        public String path(String below) {
            return "/e/" + estate.getCode() + "/" + below;
        }

        public static Actor actor(StaffMember member) {
            return member.asActor();
        }
    }
}
