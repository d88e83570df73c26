package cn.linli.residents.importing;

import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.Relation;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that property offices use in their tables for what is one of few. */
final class CellWords {

    private static final Map<String, Occupancy> OCCUPANCIES = new HashMap<>();
    private static final Map<String, Relation> RELATIONS = new HashMap<>();
    private static final Map<String, OwnerGroup> GROUPS = new HashMap<>();
    private static final Map<String, Boolean> ANSWERS = new HashMap<>();

    static {
        put(OCCUPANCIES, Occupancy.NOT_HANDED_OVER, "未交付", "未交房", "未收房", "未接房", "not handed over");
        put(OCCUPANCIES, Occupancy.NOT_DECORATED, "未装修", "毛坯", "空置未装修", "not decorated");
        put(OCCUPANCIES, Occupancy.DECORATING, "装修中", "装修", "正在装修", "decorating");
        put(OCCUPANCIES, Occupancy.DECORATED_EMPTY, "已装修空置", "已装修未入住", "空置", "decorated, empty", "decorated and empty");
        put(OCCUPANCIES, Occupancy.OCCUPIED, "入住", "已入住", "自住", "occupied");
        put(OCCUPANCIES, Occupancy.LET, "出租", "已出租", "出租中", "租住", "let");
        put(RELATIONS, Relation.OWNER, "业主", "户主", "产权人", "本人", "owner");
        put(RELATIONS, Relation.TENANT, "租户", "租客", "承租人", "tenant");
        put(RELATIONS, Relation.FAMILY, "家属", "家庭成员", "亲属", "配偶", "子女", "父母", "family");
        put(GROUPS, OwnerGroup.INTERNAL, "内部客户", "内部", "internal");
        put(GROUPS, OwnerGroup.KEY, "重点客户", "重点", "关键客户", "key");
        put(GROUPS, OwnerGroup.QUALITY, "优质客户", "优质", "quality");
        put(GROUPS, OwnerGroup.GENERAL, "一般客户", "一般", "普通", "general");
        put(GROUPS, OwnerGroup.DISSATISFIED, "不满意客户", "不满意", "dissatisfied");
        put(ANSWERS, true, "是", "同意", "有", "y", "yes", "true", "1", "√", "✓");
        put(ANSWERS, false, "否", "不同意", "无", "n", "no", "false", "0", "×", "✗");
    }

    private CellWords() {}

    private static <T> void put(Map<String, T> words, T meaning, String... spellings) {
        for (String spelling : spellings) {
            words.put(folded(spelling), meaning);
        }
    }

    static @Nullable Occupancy occupancy(String text) {
        return OCCUPANCIES.get(folded(text));
    }

    static @Nullable Relation relation(String text) {
        return RELATIONS.get(folded(text));
    }

    static @Nullable OwnerGroup group(String text) {
        return GROUPS.get(folded(text));
    }

    static @Nullable Boolean answer(String text) {
        return ANSWERS.get(folded(text));
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", "");
    }
}
