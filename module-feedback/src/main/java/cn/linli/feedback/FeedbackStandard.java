package cn.linli.feedback;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Ladder;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The clauses about opinions that open duties.
 */
public enum FeedbackStandard implements Standard {
    /**
     * 服务投诉登记日报客户诉求事项,第1天未处理由管家进行跟进,第2天未处理由领班跟进,第3天未处理由主管进行跟踪,超3天未处理则上报项目负责人。(002)
     * Handled by the end of day 3; day 1 is the local date of registration.
     */
    FEE_3(null, Allowance.endOfDay(3)) {
        @Override
        public Ladder ladder() {
            return Ladder.startingWith(Role.BUTLER)
                    .then(Role.FOREMAN)
                    .then(Role.SUPERVISOR)
                    .then(Role.PROJECT_MANAGER);
        }
    },

    /** 各部门主管不定期对投诉日报登记内容给予抽查。(002) At least one check per supervisor and week. */
    FEE_5(Role.SUPERVISOR, Allowance.withinDays(6)) {
        @Override
        public int quota() {
            return 1;
        }
    },

    /**
     * 对业主/用户的重大投诉或建设性意见,管理处主任应上门回访,回访率应为100%。(003) The procedure names no term; ours ends with the
     * ladder, on day 3.
     */
    FEE_6(Role.PROJECT_MANAGER, Allowance.endOfDay(3)),

    /** 回访人不能当即解释清楚或暂无法做出明确答复的,应告之预约时间回复。(003) Each appointment brings its own time. */
    FEE_7(null, null),

    /**
     * 对可不进行上门回访的投诉应以复函的形式回访并将复函情况附在《业主/用户投诉处理单》后。(003) The owner is told before the ticket closes;
     * our term is the end of the day after it was handled.
     */
    FEE_8(null, Allowance.withinDays(1)),

    /** 如果涉及重大问题,应保存客户的书面确认记录;与直接上级共同分析。(000) The procedure names no term; ours is seven days. */
    FEE_10(Role.PROJECT_MANAGER, Allowance.withinDays(7)),

    /**
     * 每月对客户意见进行统计、分类,找出主要原因,制定纠正和预防措施。(004) Customer service draws it up, the project manager signs;
     * each month brings its own end.
     */
    FEE_11(Role.CUSTOMER_SERVICE_LEAD, null),

    /** 每月对共性问题公开答复:序号、问题、措施、完成时间。(004) Published in the month; each month brings its own end. */
    FEE_12(Role.CUSTOMER_SERVICE_LEAD, null),

    /**
     * 对热点、难点问题,项目经理召集各部门专题研究,作出决定,措施落实到人,过程记录并公布。(000) Each measure is its person's, and
     * brings its own day.
     */
    FEE_13(null, null),

    /** 小问题当天解决,工程遗留整改类一周内解决,特殊情况需及时向业主说明并保持跟进。(002) Small ones are due the same day. */
    FEE_14(Role.ENGINEERING_SUPERVISOR, Allowance.withinDays(7));

    private final @Nullable Role role;
    private final @Nullable Allowance allowance;

    FeedbackStandard(@Nullable Role role, @Nullable Allowance allowance) {
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
