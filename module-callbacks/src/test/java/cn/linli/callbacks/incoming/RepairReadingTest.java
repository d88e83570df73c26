package cn.linli.callbacks.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.Trade;
import cn.linli.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Everything that is wrong with a repair from elsewhere is said at once, each at its field. */
class RepairReadingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final Map<RepairField, String> sent = new EnumMap<>(Map.of(
            RepairField.NUMBER, "WX-1",
            RepairField.KIND, "ordinary",
            RepairField.HOME, "3-1-1201",
            RepairField.WORKER, "李师傅",
            RepairField.DONE_AT, "2026-11-24T09:30:00+08:00",
            RepairField.WHAT, "水龙头漏水"));

    @Test
    void whatAProgramSendsIsRead() {
        sent.put(RepairField.TRADE, "drains");
        sent.put(RepairField.WARRANTY_UNTIL, "2027-05-24");
        SentRepair read = Objects.requireNonNull(code().repair());
        assertThat(read.kind()).isEqualTo(RepairKind.ORDINARY);
        assertThat(read.trade()).isEqualTo(Trade.DRAINS);
        assertThat(read.doneAt()).isEqualTo(Instant.parse("2026-11-24T01:30:00Z"));
        assertThat(read.warrantyUntil()).isEqualTo(LocalDate.of(2027, 5, 24));
    }

    @Test
    void aTradeLeftOutIsAnyOther() {
        assertThat(Objects.requireNonNull(code().repair()).trade()).isEqualTo(Trade.OTHER);
    }

    @Test
    void theSameMomentInAnotherZoneIsTheSameContent() {
        String before = Objects.requireNonNull(code().repair()).content();
        sent.put(RepairField.DONE_AT, "2026-11-24T01:30:00Z");
        assertThat(Objects.requireNonNull(code().repair()).content()).isEqualTo(before);
    }

    @Test
    void everyFieldChangesTheContent() {
        String before = Objects.requireNonNull(code().repair()).content();
        Map.of(
                        RepairField.KIND, "leak",
                        RepairField.HOME, "3-1-1202",
                        RepairField.TRADE, "masonry",
                        RepairField.WORKER, "王师傅",
                        RepairField.DONE_AT, "2026-11-24T09:31:00+08:00",
                        RepairField.WARRANTY_UNTIL, "2027-05-24",
                        RepairField.WHAT, "水龙头又漏水")
                .forEach((field, other) -> {
                    String was = sent.get(field);
                    sent.put(field, other);
                    assertThat(Objects.requireNonNull(code().repair()).content())
                            .as(field.getKey())
                            .isNotEqualTo(before);
                    if (was == null) {
                        sent.remove(field);
                    } else {
                        sent.put(field, was);
                    }
                });
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        sent.clear();
        assertThat(code().wrong())
                .extracting(Refused::getField)
                .containsExactly("number", "kind", "home", "worker", "doneAt", "what");
    }

    @ParameterizedTest
    @CsvSource({
        "DONE_AT, 2026-11-24T10:00:01+08:00, callback.repair.notYet",
        "DONE_AT, 2026-11-24T09:30:00, callback.sent.doneAt.code",
        "DONE_AT, 2026-11-24, callback.sent.doneAt.code",
        "DONE_AT, 1999-12-31T23:00:00+08:00, callback.sent.doneAt.code",
        "DONE_AT, +99999-01-01T00:00:00Z, callback.sent.doneAt.code",
        "KIND, 一般维修, callback.sent.kind.code",
        "KIND, ORDINARY, callback.sent.kind.code",
        "TRADE, roofs, callback.sent.trade.code",
        "WARRANTY_UNTIL, 2026-11-23, callback.sent.warrantyOver",
        "WARRANTY_UNTIL, soon, callbacks.date.malformed",
        "WARRANTY_UNTIL, 9999-01-01, callbacks.date.malformed",
    })
    void aWrongFieldGetsItsSentence(RepairField field, String text, String sentence) {
        sent.put(field, text);
        assertThat(code().wrong()).singleElement().satisfies(one -> {
            assertThat(one.getField()).isEqualTo(field.getKey());
            assertThat(one.getCode()).isEqualTo(sentence);
        });
    }

    @Test
    void whatNoTableCanKeepIsRefused() {
        for (RepairField field : List.of(RepairField.NUMBER, RepairField.HOME, RepairField.WORKER, RepairField.WHAT)) {
            String was = sent.get(field);
            for (String text : List.of("a\u0000b", "a\ud800b", "a\u001fb")) {
                sent.put(field, text);
                assertThat(code().wrong())
                        .extracting(Refused::getCode)
                        .as(field.getKey())
                        .containsExactly("callback.sent.text");
            }
            sent.put(field, was);
        }
        sent.put(RepairField.WHAT, "第一行\n第二行 😀");
        assertThat(code().wrong()).isEmpty();
    }

    @Test
    void tooLongIsRefusedAndAsLongAsAllowedIsNot() {
        sent.put(RepairField.NUMBER, "9".repeat(40));
        assertThat(code().wrong()).isEmpty();
        sent.put(RepairField.NUMBER, "9".repeat(41));
        assertThat(code().wrong()).extracting(Refused::getField).containsExactly("number");
    }

    @ParameterizedTest
    @CsvSource({
        "一般维修, ORDINARY",
        "日常, ORDINARY",
        "返修, REDONE",
        "楼板、窗、墙体渗漏水, LEAK",
        "外墙渗漏, LEAK",
        "卫生间渗漏水, CONCEALED",
        "管道堵塞, CONCEALED",
        "'Bathroom leak, blocked drain, concealed works', CONCEALED",
        "ORDINARY repair, ORDINARY",
    })
    void aListMaySayItAsOfficesDo(String word, RepairKind kind) {
        sent.put(RepairField.KIND, word);
        sent.put(RepairField.DONE_AT, "2026/11/24 9:30");
        assertThat(Objects.requireNonNull(list().repair()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24 09:30, true",
        "2026-11-24 09:30:00, true",
        "2026/11/24 9:30, true",
        "2026年11月24日 9：30, true",
        "2026-11-24, false",
        "2026-02-30 09:30, false",
        "2026-11-24 25:30, false",
        "yesterday, false",
    })
    void aListHasLocalTimes(String text, boolean read) {
        sent.put(RepairField.KIND, "一般");
        sent.put(RepairField.DONE_AT, text);
        @Nullable SentRepair repair = list().repair();
        if (read) {
            assertThat(Objects.requireNonNull(repair).doneAt()).isEqualTo(Instant.parse("2026-11-24T01:30:00Z"));
        } else {
            assertThat(list().wrong()).extracting(Refused::getCode).containsExactly("callback.sent.doneAt.word");
        }
    }

    private RepairReading.Read code() {
        return read(new CodeWording());
    }

    private RepairReading.Read list() {
        return read(new ListWording(messages(), SHANGHAI));
    }

    private RepairReading.Read read(Wording wording) {
        return RepairReading.of(field -> sent.getOrDefault(field, ""), wording, SHANGHAI, NOW);
    }

    private static MessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/callbacks", "messages/callbacks-incoming");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
