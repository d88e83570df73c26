package cn.linli.app.input;

import cn.linli.app.access.Address;
import cn.linli.app.access.Belongings;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An estate with one of everything beside another, and people there who read either language. */
final class Scene {

    private final int port;
    private final Stage stage;
    private final Stage other;
    private final Map<String, String> objects;
    private final Map<Role, StaffMember> members;
    private final Map<String, Sender> senders = new ConcurrentHashMap<>();

    Scene(int port, Cast cast, Belongings belongings) throws IOException {
        this.port = port;
        this.stage = cast.stage();
        this.other = cast.stage();
        belongings.of(other);
        this.objects = belongings.of(stage);
        // Whose account an administrator suspends here is nobody who sends anything.
        objects.put("/admin/staff/", other.foreman().getId().toString());
        this.members = new EnumMap<>(Map.of(
                Role.BUTLER, stage.butler(),
                Role.FRONT_DESK, stage.frontDesk(),
                Role.FOREMAN, stage.foreman(),
                Role.SUPERVISOR, stage.supervisor(),
                Role.ENGINEERING_SUPERVISOR, stage.engineeringSupervisor(),
                Role.CUSTOMER_SERVICE_LEAD, stage.customerServiceLead(),
                Role.PROJECT_MANAGER, stage.projectManager(),
                Role.QUALITY_INSPECTOR, stage.qualityInspector(),
                Role.ADMINISTRATOR, stage.administrator()));
        members.put(Role.GENERAL_DIRECTOR, cast.hire(Role.GENERAL_DIRECTOR, "高总"));
        members.put(Role.MANAGEMENT_REPRESENTATIVE, cast.hire(Role.MANAGEMENT_REPRESENTATIVE, "管代表"));
        members.put(Role.SURVEYOR, cast.hire(Role.SURVEYOR, "第三方"));
    }

    Stage stage() {
        return stage;
    }

    Map<String, String> objects() {
        return objects;
    }

    Targets targets(RequestMappingHandlerMapping mappings) throws IOException {
        return new Targets(
                Address.handlers(mappings),
                role -> sender(role, Locale.SIMPLIFIED_CHINESE),
                stage.estate().getCode(),
                objects);
    }

    /**
     * @param role none for an owner
     */
    Sender sender(@Nullable Role role, Locale language) {
        return senders.computeIfAbsent(
                role + "/" + language,
                key -> new Sender(port, role == null ? null : members.get(role).getSignInName(), language));
    }

    Collection<Sender> senders() {
        return senders.values();
    }
}
