package cn.linli.feedback;

import cn.linli.bulletins.DocumentKind;
import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads from a month's duty, and from what is asked about its summary, to the page where it is done. */
@Configuration(proxyBeanMethods = false)
class MonthPages {

    @Bean
    SubjectPages summaryMonthPages(Estates estates, MessageSource messages) {
        return new Months(MonthlyDuties.SUMMARY, "feedback.summary.due", estates, messages) {
            @Override
            String link(String at, String month) {
                return at + "/monthly-summaries/" + month;
            }
        };
    }

    @Bean
    SubjectPages replyMonthPages(Estates estates, MessageSource messages, JdbcClient jdbc) {
        return new Months(MonthlyDuties.REPLY, "feedback.reply.due", estates, messages) {
            @Override
            Map<String, String> begun(UUID estate, Collection<String> months) {
                Map<String, String> begun = new HashMap<>();
                jdbc.sql("select period, id from document where estate_id = :estate and kind = :kind"
                                + " and period = any(:months)")
                        .param("estate", estate)
                        .param("kind", DocumentKind.REPLY.name())
                        .param("months", months.toArray(String[]::new))
                        .query(row -> {
                            begun.put(row.getString("period"), row.getString("id"));
                        });
                return begun;
            }

            @Override
            String link(String at, String month) {
                return at + "/documents/new?kind=REPLY&period=" + month;
            }
        };
    }

    @Bean
    SubjectPages summaryPages(Estates estates, MessageSource messages, MonthlySummaryRepository summaries) {
        return new SubjectPages() {
            @Override
            public String type() {
                return MonthlySummary.SUBJECT;
            }

            @Override
            public Map<String, Line> describe(UUID estate, Collection<String> ids) {
                String at = "/e/" + estates.of(estate).getCode() + "/monthly-summaries/";
                Map<String, Line> found = new HashMap<>();
                ids.forEach(id -> summaries
                        .findByEstateIdAndId(estate, UUID.fromString(id))
                        .ifPresent(summary -> found.put(
                                id,
                                new Line(
                                        title("feedback.summary.due", summary.getMonth(), messages),
                                        null,
                                        at + summary.getMonth()))));
                return found;
            }
        };
    }

    private static String title(String key, String month, MessageSource messages) {
        String year = month.substring(0, 4);
        return messages.getMessage(
                key, new Object[] {year, Integer.parseInt(month.substring(5))}, LocaleContextHolder.getLocale());
    }

    /** A month by its code, such as {@code 2026-11}. */
    @RequiredArgsConstructor
    private abstract static class Months implements SubjectPages {

        private final String type;
        private final String key;
        private final Estates estates;
        private final MessageSource messages;

        @Override
        public String type() {
            return type;
        }

        @Override
        public Map<String, Line> describe(UUID estate, Collection<String> months) {
            String at = "/e/" + estates.of(estate).getCode();
            Map<String, String> begun = begun(estate, months);
            Map<String, Line> found = new HashMap<>();
            months.forEach(month -> {
                String document = begun.get(month);
                found.put(
                        month,
                        new Line(
                                title(key, month, messages),
                                null,
                                document == null ? link(at, month) : at + "/documents/" + document));
            });
            return found;
        }

        /** The paper of a month that is begun already, by month. */
        Map<String, String> begun(UUID estate, Collection<String> months) {
            return Map.of();
        }

        abstract String link(String at, String month);
    }
}
