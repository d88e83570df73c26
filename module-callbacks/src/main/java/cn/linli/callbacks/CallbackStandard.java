package cn.linli.callbacks;

import cn.linli.kernel.Percent;
import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The clauses about repairs that open duties.
 */
public enum CallbackStandard implements Standard {
    /** 对日常一般性维修,管理员应在次日内进行电话回访,回访率不低于70%。(003) Owed by whoever looks after the home. */
    CAL_1(Role.BUTLER, Allowance.withinDays(1)) {
        @Override
        public Percent target() {
            return Percent.of(70);
        }
    },

    /** 维修后因质量不合格有返修时,工程部主管应在返修结束后的3天内上门进行回访。(003) */
    CAL_2(Role.ENGINEERING_SUPERVISOR, Allowance.withinDays(3)),

    /**
     * 对涉及到楼板、窗、墙体等渗漏水的维修,应在经过一次大暴雨之后进行上门回访。(003) The first rainstorm after the repair opens it; the
     * procedure names no term, ours is three days from the end of the rain. Its quota is from how many millimetres in 24 hours on a rain
     * is heavy: 50, as the weather service calls a rainstorm (GB/T 28592).
     */
    CAL_3(Role.BUTLER, Allowance.withinDays(3)) {
        @Override
        public int quota() {
            return 50;
        }
    },

    /** 对卫生间渗漏水、排水(污)管道堵塞的维修及对隐蔽工程的维修,应在3天内进行电话或上门回访。(003) */
    CAL_4(Role.BUTLER, Allowance.withinDays(3));

    private final Role role;
    private final Allowance allowance;

    CallbackStandard(Role role, Allowance allowance) {
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
