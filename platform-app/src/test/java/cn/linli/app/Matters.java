package cn.linli.app;

import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Ladder;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.duty.StandardChapter;
import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.staff.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A room that only tests have: its clauses, and pages for its subjects, so that the app is tested without any room's rules. */
@TestConfiguration(proxyBeanMethods = false)
public class Matters {

    public static final String TYPE = "testMatter";

    public enum Clause implements Standard {
        /** Within three days by the butler. */
        TST_1,
        /** From the butler to the project manager. */
        TST_2;

        @Override
        public @Nullable Role role() {
            return this == TST_1 ? Role.BUTLER : null;
        }

        @Override
        public @Nullable Ladder ladder() {
            return this == TST_1
                    ? null
                    : Ladder.startingWith(Role.BUTLER).then(Role.FOREMAN).then(Role.PROJECT_MANAGER);
        }

        @Override
        public Allowance allowance() {
            return Allowance.withinDays(3);
        }
    }

    @Bean
    StandardChapter testChapter() {
        return new StandardChapter("testing", List.of(Clause.values()));
    }

    @Bean
    SubjectPages testMatterPages() {
        return new SubjectPages() {
            @Override
            public String type() {
                return TYPE;
            }

            @Override
            public Map<String, Line> describe(UUID estate, Collection<String> ids) {
                return ids.stream()
                        .filter(id -> !id.startsWith("gone"))
                        .collect(Collectors.toMap(
                                id -> id, id -> new Line("事由 " + id, "3-1201 · 张伟", "/standards/TST-1")));
            }
        };
    }
}
