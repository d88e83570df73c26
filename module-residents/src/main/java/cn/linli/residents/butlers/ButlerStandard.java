package cn.linli.residents.butlers;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;

/**
 * The clause about changes of butler.
 */
public enum ButlerStandard implements Standard {
    /** Owners are told the same day; the joint visits bring their own date. */
    RES_10(Role.CUSTOMER_SERVICE_LEAD, Allowance.endOfDay(1));

    private final Role role;
    private final Allowance allowance;

    ButlerStandard(Role role, Allowance allowance) {
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
