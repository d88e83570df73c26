package cn.linli.surveys;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * The clauses about surveys that open duties or carry a number.
 */
public enum SurveyStandard implements Standard {
    /** 每半年进行一次业主满意度调查。(001) A survey every six months. (000) Each half-year brings its own end. */
    SUR_1(Role.QUALITY_INSPECTOR, null, 0),

    /** 管理处在收到质管部发放的征询意见表后三天之内发放给顾客。(004) */
    SUR_3(Role.CUSTOMER_SERVICE_LEAD, Allowance.withinDays(3), 0),

    /** 入伙五年以上的小区发放率为15%。(004) Opens nothing; its quota is that percentage. */
    SUR_4(Role.PROJECT_MANAGER, null, 15),

    /** 入伙五年以下的小区发放率不得少于30%。(004) Opens nothing; its quota is that percentage. */
    SUR_4Y(Role.PROJECT_MANAGER, null, 30),

    /** 管理处应在下发后10天内收回意见表，回收率不低于发放数量75%。(004) Its quota is that percentage. */
    SUR_6(Role.CUSTOMER_SERVICE_LEAD, Allowance.withinDays(10), 75),

    /** 管理处应在收回意见表的三日内进行统计、分析并将满意率数据准确无误地填写在《顾客满意率统计表》上。(004) */
    SUR_7(Role.CUSTOMER_SERVICE_LEAD, Allowance.withinDays(3), 0),

    /** 对于顾客意见集中或突出的问题，管理处应以公开信的形式在收回意见表二个星期内认真地作出答复。(004) */
    SUR_9(Role.PROJECT_MANAGER, Allowance.withinDays(14), 0),

    /** 管理处将顾客满意率统计表和公开信张贴后的5天内递交质管部。(004) */
    SUR_10(Role.PROJECT_MANAGER, Allowance.withinDays(5), 0),

    /**
     * 质管部对管理处给顾客的公开信提出的问题的落实情况要进行验证，使顾客对处理的结果表示满意。(004) The procedure names no term; ours is
     * fifteen days after the promised date.
     */
    SUR_11(Role.QUALITY_INSPECTOR, Allowance.withinDays(15), 0),

    /** 根据调查结果制定改进措施，并向业主反馈改进情况。(001) Each measure brings its own date and person. */
    SUR_13(null, null, 0);

    private final @Nullable Role role;
    private final @Nullable Allowance allowance;
    private final int quota;

    SurveyStandard(@Nullable Role role, @Nullable Allowance allowance, int quota) {
        this.role = role;
        this.allowance = allowance;
        this.quota = quota;
    }

    @Override
    public @Nullable Role role() {
        return role;
    }

    @Override
    public @Nullable Allowance allowance() {
        return allowance;
    }

    @Override
    public int quota() {
        return quota;
    }
}
