package cn.linli.residents.movein;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The clauses about moving in. Each step brings its own date and its own role.
 */
public enum MoveInStandard implements Standard {
    /** 入住前提醒、检查楼层、全程关注、简单清理、约定拜访、落实问题。(002) */
    RES_2(Role.BUTLER),
    /** 入住满第一个月时由管家回访(002);管理处主任在入住一个月以内回访(003)。 */
    RES_3(Role.BUTLER);

    private final Role role;

    MoveInStandard(Role role) {
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
