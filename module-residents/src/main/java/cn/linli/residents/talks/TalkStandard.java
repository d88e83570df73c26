package cn.linli.residents.talks;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The clause about home talks.
 */
public enum TalkStandard implements Standard {
    /** 每周每个主管房谈2-3户业主,并将访谈记录反馈给客服部统一整理收录,发项目负责人。(002) The quota is of homes a week; the week brings its own date. */
    RES_8;

    private static final int HOMES_A_WEEK = 2;

    @Override
    public Role role() {
        return Role.BUTLER;
    }

    @Override
    public @Nullable Allowance allowance() {
        return null;
    }

    @Override
    public int quota() {
        return HOMES_A_WEEK;
    }
}
