package cn.linli.app.demo;

import cn.linli.forums.AgendaPart;
import cn.linli.kernel.calendar.Quarter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** The words of a quarter's forum, with the season's worries in them. */
final class DemoForumWords {

    private static final String[] QUARTERS = {"第一季度", "第二季度", "第三季度", "第四季度"};

    private static final String[] CONTENT = {
        "春节期间的服务情况，电动车进楼充电和楼道堆物，全年维修计划征求意见。",
        "汛期准备，二次供水水箱清洗，小区绿化补种和遛狗不牵绳。",
        "高温期用电和电梯停运，外墙渗水的维修进度，暑期儿童活动场地。",
        "地下车库照明改造和停车秩序，冬季供暖，明年公共收益的使用。"
    };

    private static final String[] PRIORITIES = {
        "楼道堆物清理：一个月清完全部单元，之后每周巡查。", "汛前疏通雨水管、检修排水泵，五月底前完成。", "电梯逐台检修，停梯提前三天通知。", "车库照明分两批改造，第一批年底前完成。"
    };

    private static final String[] IMPROVEMENTS = {
        "前台服务时间延长到晚上七点半。", "报修后两小时内电话联系，做不到的当天说明。", "每栋门厅设意见箱，每周一开箱登记。", "管家每月入户恳谈两户，问题一周内答复。"
    };

    private static final String[] NEWS = {"社区办理老年助餐卡，前台可以代填申请。", "街道加装电梯的补贴办法已公布。", "小区入选垃圾分类示范点。", "街道将组织冬季消防演练，欢迎报名。"
    };

    private static final String[] LAW = {
        "《民法典》关于占用公共楼道的规定。", "《物业管理条例》中维修资金的使用程序。", "《消防法》关于电动自行车停放充电的规定。", "《民法典》关于公共收益归业主共有的规定。"
    };

    private static final String[] ROOMS = {"社区活动室", "物业服务中心会议室", "党群服务站二楼", "会所多功能厅"};

    private DemoForumWords() {}

    static String title(LocalDate day) {
        return day.getYear() + "年" + QUARTERS[index(day)] + "业主恳谈会";
    }

    static String content(LocalDate day) {
        return CONTENT[index(day)];
    }

    static String room(LocalDate day, String estate) {
        return ROOMS[Math.floorMod(index(day) + estate.hashCode(), ROOMS.length)];
    }

    static Map<AgendaPart, String> agenda(LocalDate day) {
        int quarter = index(day);
        Map<AgendaPart, String> agenda = new EnumMap<>(AgendaPart.class);
        agenda.put(AgendaPart.PRIORITIES, PRIORITIES[quarter]);
        agenda.put(AgendaPart.IMPROVEMENTS, IMPROVEMENTS[quarter]);
        agenda.put(AgendaPart.NEWS, NEWS[quarter]);
        agenda.put(AgendaPart.LAW, LAW[quarter]);
        return agenda;
    }

    private static int index(LocalDate day) {
        return Quarter.of(day).number() - 1;
    }
}
