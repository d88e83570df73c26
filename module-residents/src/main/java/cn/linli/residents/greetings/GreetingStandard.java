package cn.linli.residents.greetings;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The clause about greetings.
 */
public enum GreetingStandard implements Standard {
    /** 业主及家人生日、结婚、生子,春节、元宵、中秋等节日当天问候,上门看望并送小礼物。(002) A feast's greeting is the customer-service lead's. */
    RES_9;

    @Override
    public Role role() {
        return Role.BUTLER;
    }

    @Override
    public @Nullable Allowance allowance() {
        return null;
    }
}
