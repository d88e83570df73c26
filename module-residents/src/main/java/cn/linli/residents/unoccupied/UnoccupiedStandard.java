package cn.linli.residents.unoccupied;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The clause about homes that nobody has moved into.
 */
public enum UnoccupiedStandard implements Standard {
    /**
     * 装修后未入住的由管家了解原因和入住时间;未装修的由前台每月电话,告知费用、房屋状况和所做的工作。(002) One duty for each estate, month and state,
     * until the month ends. A home is done for the month when somebody was reached, or was tried on three days.
     */
    RES_4;

    @Override
    public Role role() {
        return Role.FRONT_DESK;
    }

    @Override
    public @Nullable Allowance allowance() {
        return null;
    }
}
