package cn.linli.kernel.staff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The roles that the procedures name. A post is a role at one estate or, for company roles, at the company.
 */
public enum Role {
    /** 管家 */
    BUTLER,
    /** 前台客服 */
    FRONT_DESK,
    /** 领班 */
    FOREMAN,
    /** 主管 */
    SUPERVISOR,
    /** 工程主管 */
    ENGINEERING_SUPERVISOR,
    /** 客服负责人 */
    CUSTOMER_SERVICE_LEAD,
    /** 项目经理 (管理处主任) */
    PROJECT_MANAGER,
    /** 总主任 */
    GENERAL_DIRECTOR,
    /** 质管部 */
    QUALITY_INSPECTOR,
    /** 管理者代表 */
    MANAGEMENT_REPRESENTATIVE,
    /** 第三方调查员 */
    SURVEYOR,
    /** 系统管理员 */
    ADMINISTRATOR;

    private static final Set<Role> COMPANY =
            EnumSet.of(GENERAL_DIRECTOR, QUALITY_INSPECTOR, MANAGEMENT_REPRESENTATIVE, SURVEYOR, ADMINISTRATOR);

    /** Those who work at an estate; company posts look on. */
    public static final Set<Role> AT_ESTATES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(COMPANY)));

    /** Whether the post is at the company and not at one estate. */
    public boolean isCompany() {
        return COMPANY.contains(this);
    }
}
