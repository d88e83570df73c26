package cn.linli.bulletins;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The clauses about papers that open duties.
 */
public enum BulletinStandard implements Standard {
    /** A bulletin per estate and quarter; each quarter brings its own end. */
    BUL_1(Role.CUSTOMER_SERVICE_LEAD);

    private final Role role;

    BulletinStandard(Role role) {
        this.role = role;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public @Nullable Allowance allowance() {
        return null;
    }
}
