package cn.linli.residents.vacancy;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The clause about the occupancy table.
 */
public enum OccupancyStandard implements Standard {
    /** 建立客户入住动态表,管家每天更新数据,每周发各部门。(002) The week brings its own date: who sends it says by Wednesday that it is right. */
    RES_1;

    @Override
    public Role role() {
        return Role.CUSTOMER_SERVICE_LEAD;
    }

    @Override
    public @Nullable Allowance allowance() {
        return null;
    }
}
