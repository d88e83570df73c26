package cn.linli.app.demo;

import cn.linli.kernel.calendar.Quarter;
import java.time.LocalDate;
import java.util.Random;

/** The words of a quarter's bulletin, with the season's work in them. */
final class DemoBulletin {

    private static final String[] QUARTERS = {"第一季度", "第二季度", "第三季度", "第四季度"};

    private static final String[] GREEN = {
        "修剪灌木和枯枝，补种草坪 120 平方米。", "喷药防虫四次，清理树池 86 个。", "高温期每天早晚浇水，修剪绿篱两轮。", "树干涂白，清扫落叶，防寒包裹新栽苗木。"
    };

    private static final String[] LIFE = {
        "元宵节组织猜灯谜，一百二十多位业主参加。", "端午节包粽子，送到三十二户独居老人家中。", "暑期儿童读书角开放二十场，感谢八位业主志愿者。", "重阳节陪老人体检和理发，服务六十七人。"
    };

    private static final String[] NEXT = {
        "更换 1 栋、2 栋单元门闭门器；清洗二次供水水箱。", "汛前疏通全部雨水管；检修地下车库排水泵。", "检修电梯对讲；更换楼道感应灯。", "冬季供暖管道巡查；元旦春节安全检查。"
    };

    private DemoBulletin() {}

    static String title(LocalDate day) {
        return day.getYear() + "年" + QUARTERS[quarter(day)] + "物业服务公告";
    }

    private static int quarter(LocalDate day) {
        return Quarter.of(day).number() - 1;
    }

    static String text(String estate, LocalDate day, Random random) {
        int quarter = quarter(day);
        int taken = 60 + random.nextInt(50);
        int inTime = taken - random.nextInt(6);
        int visits = 40 + random.nextInt(40);
        int repairs = 90 + random.nextInt(60);
        return """
            <p>尊敬的%s各位业主：</p>
            <p>现将本季度物业服务情况公告如下，欢迎监督。</p>
            <h2>客户服务</h2>
            <p>本季度受理业主诉求 %d 件，其中三天内办结 %d 件；上门家访 %d 户。反映较多的是停车管理和公共设施，已逐件答复。</p>
            <table><tbody>
            <tr><th>类别</th><th>件数</th><th>按时办结</th></tr>
            <tr><td>报修</td><td>%d</td><td>%d</td></tr>
            <tr><td>投诉与建议</td><td>%d</td><td>%d</td></tr>
            </tbody></table>
            <h2>设施设备</h2>
            <ul><li>电梯按月保养，困人故障 %d 次，均在三十分钟内解救。</li><li>公共区域维修 %d 项，更换感应灯 %d 盏。</li><li>二次供水水质送检合格，报告张贴在单元门厅。</li></ul>
            <h2>环境管理</h2>
            <p>%s楼道每日清扫，垃圾日产日清；地下车库每月冲洗一次。</p>
            <h2>安全管理</h2>
            <p>门岗登记访客，夜间巡逻每晚四次；开展消防演练一次，检查灭火器 %d 具，更换过期的 %d 具。</p>
            <h2>社区生活</h2>
            <p>%s</p>
            <h2>下阶段重点工作</h2>
            <p>%s</p>
            """.formatted(
                        estate,
                        taken,
                        inTime,
                        visits,
                        taken - taken / 3,
                        taken - taken / 3 - (taken - inTime) / 2,
                        taken / 3,
                        taken / 3 - (taken - inTime - (taken - inTime) / 2),
                        random.nextInt(3),
                        repairs,
                        20 + random.nextInt(40),
                        GREEN[quarter],
                        180 + random.nextInt(60),
                        3 + random.nextInt(9),
                        LIFE[quarter],
                        NEXT[quarter]);
    }

    /** Begun, with sections under which nothing stands yet. */
    static String unfinished() {
        return """
            <h2>客户服务</h2>
            <p>本季度诉求汇总中，月底前补齐数字。</p>
            <h2>设施设备</h2>
            <p>完成电梯年检和消防泵试运行。</p>
            <h2>环境管理</h2>
            <h2>安全管理</h2>
            <h2>社区生活</h2>
            <p>重阳节敬老活动照片待补。</p>
            <h2>下阶段重点工作</h2>
            """;
    }
}
