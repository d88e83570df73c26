package cn.linli.kernel.duty;

import cn.linli.kernel.Percent;
import cn.linli.kernel.staff.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clauses that only the kernel's tests know. */
enum TestStandard implements Standard {
    CLIMBING(null, Allowance.endOfDay(3), 100) {
        @Override
        public Ladder ladder() {
            return LadderTest.FEE_3;
        }
    },
    CALL(Role.BUTLER, Allowance.withinDays(1), 70);

    private final @Nullable Role role;
    private final Allowance allowance;
    private final int target;

    TestStandard(@Nullable Role role, Allowance allowance, int target) {
        this.role = role;
        this.allowance = allowance;
        this.target = target;
    }

    @Override
    public @Nullable Role role() {
        return role;
    }

    @Override
    public Allowance allowance() {
        return allowance;
    }

    @Override
    public Percent target() {
        return Percent.of(target);
    }

    @Configuration(proxyBeanMethods = false)
    static class Chapter {

        @Bean
        StandardChapter testStandards() {
            return new StandardChapter("test", List.of(values()));
        }
    }
}
