package cn.linli.residents.care;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;

/**
 * The clause about households that are not satisfied.
 */
public enum CareStandard implements Standard {
    /** 不满意客户:了解业主不满意原因,针对性解决及改善问题。视情况每半月与业主沟通1次。(002) Each contact begins the next half month. */
    RES_7(Role.BUTLER, Allowance.withinDays(15));

    private final Role role;
    private final Allowance allowance;

    CareStandard(Role role, Allowance allowance) {
        this.role = role;
        this.allowance = allowance;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public Allowance allowance() {
        return allowance;
    }
}
