package cn.linli.forums;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The clauses about forums that open duties.
 */
public enum ForumStandard implements Standard {
    /**
     * The owner's forum shall be held at least once every quarter. (000) 每季度举行一次。(001) Each quarter brings its own end.
     */
    FOR_1(Role.PROJECT_MANAGER, null),

    /** Form meeting minutes within 2 days after the meeting. (000) */
    FOR_6(Role.CUSTOMER_SERVICE_LEAD, Allowance.withinDays(2)),

    /**
     * Make a rectification plan for the relevant opinions and suggestions of customers after the meeting, implement the
     * rectification measures within the specified time. (000) Each item brings its own date and person.
     */
    FOR_8(null, null),

    /**
     * After the rectification is completed, the customer service department of each project pays a return visit. (000) The
     * procedure names no term; ours is three days.
     */
    FOR_9(Role.CUSTOMER_SERVICE_LEAD, Allowance.withinDays(3)),

    /** 预计每季度需投入500元。(001) Opens nothing; its number is what a quarter's forums may cost, in yuan. */
    COM_4(Role.PROJECT_MANAGER, null) {
        @Override
        public int quota() {
            return 500;
        }
    };

    private final @Nullable Role role;
    private final @Nullable Allowance allowance;

    ForumStandard(@Nullable Role role, @Nullable Allowance allowance) {
        this.role = role;
        this.allowance = allowance;
    }

    @Override
    public @Nullable Role role() {
        return role;
    }

    @Override
    public @Nullable Allowance allowance() {
        return allowance;
    }
}
