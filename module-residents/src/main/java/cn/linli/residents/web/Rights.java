package cn.linli.residents.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import java.util.EnumSet;
import java.util.Set;

/** Which of the page's buttons a person is shown; the handlers ask again. */
record Rights(boolean edit, boolean seePhones, boolean manageBuildings) {

    private static final Set<Role> EDITORS =
            EnumSet.of(Role.BUTLER, Role.FRONT_DESK, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);
    private static final Set<Role> CALLERS = EnumSet.of(
            Role.BUTLER,
            Role.FRONT_DESK,
            Role.CUSTOMER_SERVICE_LEAD,
            Role.PROJECT_MANAGER,
            Role.FOREMAN,
            Role.SUPERVISOR,
            Role.ENGINEERING_SUPERVISOR);
    private static final Set<Role> MANAGERS = EnumSet.of(Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);

    static Rights of(Standing me, Estate estate) {
        return new Rights(
                me.isAnyAt(estate.getId(), EDITORS),
                me.isAnyAt(estate.getId(), CALLERS),
                me.isAnyAt(estate.getId(), MANAGERS));
    }
}
