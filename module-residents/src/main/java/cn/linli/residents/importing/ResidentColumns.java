package cn.linli.residents.importing;

import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.Relation;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumn.Kind;
import cn.linli.web.sheet.SheetColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The columns in which property offices exchange homes and people: one line for each person.
 */
@Component
@RequiredArgsConstructor
public class ResidentColumns {

    public static final String BUILDING = "building";
    public static final String UNIT = "unit";
    public static final String ROOM = "room";
    public static final String FLOOR = "floor";
    public static final String AREA = "area";
    public static final String OCCUPANCY = "occupancy";
    public static final String NAME = "name";
    public static final String PHONE = "phone";
    public static final String RELATION = "relation";
    public static final String BIRTHDAY = "birthday";
    public static final String EMAIL = "email";
    public static final String GROUP = "group";
    public static final String CONSENT = "consent";
    public static final String NOTE = "note";

    /** The order in which the cells of a line are kept. */
    public static final List<String> KEYS = List.of(
            BUILDING, UNIT, ROOM, FLOOR, AREA, OCCUPANCY, NAME, PHONE, RELATION, BIRTHDAY, EMAIL, GROUP, CONSENT, NOTE);

    private final MessageSource messages;

    /** The columns, with drop-downs and hints in the reader's language. */
    public SheetColumns all(Locale locale) {
        return SheetColumns.of(
                SheetColumn.of(BUILDING, "楼栋", "Building")
                        .alsoKnownAs("楼号", "栋号", "楼栋号", "幢号", "座")
                        .mandatory()
                        .hinting(hint(BUILDING, locale)),
                SheetColumn.of(UNIT, "单元", "Unit").alsoKnownAs("单元号").hinting(hint(UNIT, locale)),
                SheetColumn.of(ROOM, "房号", "Room")
                        .alsoKnownAs("房间号", "室号", "房屋编号", "户号")
                        .mandatory()
                        .hinting(hint(ROOM, locale)),
                SheetColumn.of(FLOOR, "楼层", "Floor").alsoKnownAs("层").as(Kind.NUMBER),
                SheetColumn.of(AREA, "面积", "Area")
                        .alsoKnownAs("建筑面积", "面积(㎡)", "建筑面积(㎡)", "面积(平方米)")
                        .as(Kind.NUMBER)
                        .hinting(hint(AREA, locale)),
                SheetColumn.of(OCCUPANCY, "入住状态", "Occupancy")
                        .alsoKnownAs("状态", "房屋状态", "入住情况")
                        .wide(14)
                        .choosing(words("residents.occupancy.", Occupancy.values(), locale)),
                SheetColumn.of(NAME, "业主姓名", "Name")
                        .alsoKnownAs("姓名", "住户姓名", "客户姓名", "业主", "Owner name")
                        .wide(14)
                        .hinting(hint(NAME, locale)),
                SheetColumn.of(PHONE, "手机", "Phone")
                        .alsoKnownAs("手机号", "手机号码", "电话", "联系电话", "联系方式", "Mobile")
                        .wide(16),
                SheetColumn.of(RELATION, "关系", "Relation")
                        .alsoKnownAs("与业主关系", "身份")
                        .choosing(words("residents.relation.", Relation.values(), locale)),
                SheetColumn.of(BIRTHDAY, "生日", "Birthday")
                        .alsoKnownAs("出生日期")
                        .as(Kind.DATE)
                        .wide(13),
                SheetColumn.of(EMAIL, "邮箱", "E-mail")
                        .alsoKnownAs("电子邮箱", "电子邮件", "Email")
                        .wide(24),
                SheetColumn.of(GROUP, "分类", "Group")
                        .alsoKnownAs("客户分类", "业主分类")
                        .wide(12)
                        .choosing(words("residents.group.", OwnerGroup.values(), locale)),
                SheetColumn.of(CONSENT, "同意接收消息", "Consents to messages")
                        .alsoKnownAs("同意消息", "Consent")
                        .wide(14)
                        .choosing(List.of(word("residents.yes", locale), word("residents.no", locale))),
                SheetColumn.of(NOTE, "备注", "Note").wide(30));
    }

    private String hint(String key, Locale locale) {
        return word("residents.import.hint." + key, locale);
    }

    private List<String> words(String prefix, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values).map(value -> word(prefix + value, locale)).toList();
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
