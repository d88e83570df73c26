package cn.linli.app.demo;

import cn.linli.kernel.calendar.HalfYear;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What owners of each estate think of each service area, what they write, and what is done about a low one. */
final class DemoSurveyWords {

    /** How many of a hundred are satisfied with each area, half-year by half-year. */
    private static final Map<String, Map<String, int[]>> SATISFIED = Map.of(
            "jinxiu",
                    Map.of(
                            "2024H2", new int[] {86, 79, 84, 70, 88},
                            "2025H1", new int[] {89, 82, 86, 66, 88},
                            "2025H2", new int[] {91, 83, 88, 64, 89},
                            "2026H1", new int[] {93, 85, 89, 84, 91},
                            "2026H2", new int[] {94, 86, 90, 87, 91}),
            "cuihu",
                    Map.of(
                            "2024H2", new int[] {84, 76, 88, 80, 79},
                            "2025H1", new int[] {87, 72, 90, 83, 82},
                            "2025H2", new int[] {89, 66, 91, 85, 84},
                            "2026H1", new int[] {91, 62, 92, 88, 86},
                            "2026H2", new int[] {92, 78, 92, 89, 87}),
            "siji",
                    Map.of(
                            "2024H2", new int[] {78, 77, 80, 70, 50},
                            "2025H1", new int[] {81, 79, 82, 76, 55},
                            "2025H2", new int[] {77, 78, 81, 70, 51},
                            "2026H1", new int[] {85, 82, 86, 80, 62},
                            "2026H2", new int[] {88, 84, 87, 82, 66}));

    /** What an area's low rate is about, and what is done; in the order of the questionnaire's areas. */
    record Answer(String concern, String measure, String done, String found, String thanks) {}

    private static final List<Answer> ANSWERS = List.of(
            new Answer(
                    "前台高峰时段等候久，解释不够耐心",
                    "高峰时段前台增加一人，报修两小时内回电，每月进行一次服务礼仪培训",
                    "高峰时段已增加一人，两次培训全员参加，回电记录每日抽查。",
                    "连看三个高峰时段，前台均有两人，等候不超过五分钟。",
                    "现在去前台基本不用等，说话也客气。"),
            new Answer(
                    "晚高峰车位紧张，外来车占用固定车位",
                    "重新划定访客车位，道闸接入车牌名单，每晚七点至九点专人巡查车位",
                    "访客车位已划线，车牌名单已启用，巡查记录每周公示。",
                    "晚上八点抽查四十个固定车位，没有外来车占用。",
                    "回来晚了也有位子停，比以前好多了。"),
            new Answer(
                    "楼道和垃圾投放点清洁不到位",
                    "垃圾投放点下午加清一次，楼道每周拖洗两遍，保洁点位每日拍照上传",
                    "加清和拖洗已按新班次执行一个月，照片逐日存档。",
                    "抽查六个单元和三个投放点，均按班次清洁。",
                    "楼道干净了，夏天也没有味道。"),
            new Answer(
                    "公共设施损坏多，报修后等待时间长",
                    "逐栋检修楼道灯、门禁和对讲，常用配件建立安全库存，报修当天上门",
                    "全部楼栋已检修一遍，更换灯具和闭门器，配件库存已建立。",
                    "抽查三栋门禁和楼道灯均正常，近两周报修都在当天上门。",
                    "单元门和灯都修好了，报修当天就来人。"),
            new Answer(
                    "交付遗留问题整改慢，装修现场管理松",
                    "遗留问题逐户建台账，每周约施工单位集中销项，装修现场每日巡查两次并公示",
                    "台账已建立并销项过半，其余排出日期；装修巡查记录贴在单元门厅。",
                    "抽查八户台账与现场一致，装修巡查记录齐全。",
                    "窗户渗水终于修好了，师傅来过两次。"));

    /** By topic of all opinions; each is somebody's own words. */
    private static final Map<String, List<String>> COMMENTS = Map.of(
            "PARKING", List.of("晚上九点以后就没有车位，外来车太多。", "固定车位被占了三次，希望门岗管严一点。", "地库出口的坡道转弯太窄，能不能加个镜子。"),
            "REPAIR", List.of("报修以后等了四天才有人来。", "师傅手艺好，就是约的时间总改。"),
            "FACILITIES", List.of("单元门关不严，冬天楼道里很冷。", "楼道灯坏了两盏，老人晚上不敢下楼。", "对讲系统时好时坏，快递都打电话叫下楼。"),
            "CLEANING", List.of("周末垃圾桶经常满出来。", "电梯里有时候有宠物的味道，请多擦几遍。", "保洁阿姨很负责，谢谢。"),
            "GREENING", List.of("草坪秃了几块，春天补种一下吧。", "树枝长到二楼窗口了，请修剪。"),
            "SECURITY", List.of("晚上门岗认识我们，进出放心。", "外卖车在小区里骑得太快。"),
            "SERVICE_ATTITUDE", List.of("管家回消息很快，态度也好。", "前台换人以后说话有点生硬。"),
            "HANDOVER_DEFECT", List.of("窗边一下大雨就渗水，反映半年了。", "厨房墙砖空鼓，开发商和物业互相推。", "地下室墙面返潮，一直没有说法。"),
            "RENOVATION", List.of("楼上装修周六早上七点就开工。", "装修垃圾堆在电梯厅好几天。"));

    private static final List<String> TOPICS = List.of(
            "PARKING",
            "REPAIR",
            "FACILITIES",
            "CLEANING",
            "GREENING",
            "SECURITY",
            "SERVICE_ATTITUDE",
            "HANDOVER_DEFECT",
            "RENOVATION");

    private DemoSurveyWords() {}

    static String title(HalfYear half) {
        return half.year() + "年" + (half.number() == 1 ? "上" : "下") + "半年业主满意度调查";
    }

    /** Of the area at this place in the questionnaire. */
    static double satisfied(DemoPlace place, HalfYear half, int area) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(SATISFIED.get(place.plan().code()))
                                .get(half.code()))[area]
                / 100.0;
    }

    static Answer about(int area) {
        return ANSWERS.get(area);
    }

    /** Three of four write nothing. What came with the keys troubles nobody where there are no such defects. */
    static String comment(DemoPlace place, Random random) {
        if (random.nextInt(4) != 0) {
            return "";
        }
        int topics = place.plan().defects() > 1 ? TOPICS.size() : TOPICS.size() - 2;
        List<String> about = said(TOPICS.get(random.nextInt(topics)));
        return about.get(random.nextInt(about.size()));
    }

    static String topicOf(String comment) {
        return TOPICS.stream()
                .filter(topic -> said(topic).contains(comment))
                .findFirst()
                .orElse("OTHER");
    }

    private static List<String> said(String topic) {
        return Objects.requireNonNull(COMMENTS.get(topic));
    }
}
