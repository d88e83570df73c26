package cn.linli.callbacks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the words of a repair say about its kind and trade, so that a leak is not taken for an ordinary repair until somebody has looked
 * at it; a person may say it better.
 */
final class KindWords {

    private static final Pattern CONCEALED = Pattern.compile(
            "(卫生间|浴室|厕所|洗手间|卫浴).{0,8}(漏|渗)|堵塞|堵了|疏通|返水|下水.{0,4}(堵|慢|不通)|隐蔽|(?i)blocked|drain|concealed|bathroom.{0,20}leak");
    private static final Pattern LEAK = Pattern.compile(
            "(楼板|天花|天棚|屋顶|屋面|顶棚|窗|墙|阳台|外立面).{0,8}(漏|渗|返潮)|(漏|渗)雨|(?i)(window|wall|roof|slab|ceiling).{0,20}leak");

    private static final Map<Trade, Pattern> TRADES = new LinkedHashMap<>();

    static {
        TRADES.put(Trade.DRAINS, Pattern.compile("堵|疏通|返水|下水|(?i)drain"));
        TRADES.put(Trade.MASONRY, Pattern.compile("漏雨|渗|墙|瓷砖|地砖|屋面|防水|天花|(?i)wall|tile|roof"));
        TRADES.put(Trade.FITTINGS, Pattern.compile("门锁|门把|窗|五金|锁|铰链|(?i)lock|window|door"));
        TRADES.put(Trade.EQUIPMENT, Pattern.compile("空调|热水器|对讲|门禁|可视|电器|(?i)intercom|heater"));
        TRADES.put(Trade.PLUMBING_ELECTRIC, Pattern.compile("水|电|灯|插座|开关|跳闸|龙头|马桶|(?i)tap|light|socket|switch|toilet"));
    }

    private KindWords() {}

    static RepairKind kindOf(String words) {
        if (CONCEALED.matcher(words).find()) {
            return RepairKind.CONCEALED;
        }
        return LEAK.matcher(words).find() ? RepairKind.LEAK : RepairKind.ORDINARY;
    }

    static Trade tradeOf(String words) {
        return TRADES.entrySet().stream()
                .filter(trade -> trade.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Trade.OTHER);
    }
}
