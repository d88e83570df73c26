package cn.linli.app.setup;

import cn.linli.app.Company;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the company and its first administrator for whoever holds the one-time code, once; the demo has its people already.
 */
@Service
@Profile("!demo")
@RequiredArgsConstructor
public class SetUp {

    private static final int TRIES = 5;

    private final Staff staff;
    private final Posts posts;
    private final Estates estates;
    private final Company company;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Once somebody exists, the set-up is over for good, and nobody has to look again. */
    private volatile boolean over;

    /** Whether nobody exists yet who could sign in. */
    public boolean isOpen() {
        if (!over && !staff.isEmpty()) {
            over = true;
        }
        return !over;
    }

    /** A new code; those before it, and the tries they had, count no longer. */
    OneTimeCode newCode() {
        OneTimeCode code = OneTimeCode.draw(random);
        jdbc.sql("insert into app_set_up (id, code_hash, made_at, tries) values (1, :hash, :now, 0)"
                        + " on conflict (id) do update set code_hash = :hash, made_at = :now, tries = 0")
                .param("hash", code.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    void found(OneTimeCode code, Founding founding) {
        require(code);
        transaction.executeWithoutResult(status -> {
            close();
            company.rename(founding.company());
            StaffMember administrator =
                    staff.hire(founding.administrator(), founding.signInName(), founding.password());
            posts.appoint(administrator.getId(), Role.ADMINISTRATOR, null, LocalDate.now(clock), List.of());
            if (founding.estate() != null) {
                estates.found(founding.estate().code(), founding.estate().details());
            }
        });
        over = true;
    }

    /**
     * A try is taken before the code is looked at, and given back if it is right: however many ask at the same moment,
     * no more than five wrong codes are ever compared.
     */
    private void require(OneTimeCode code) {
        Optional<String> hash = jdbc.sql("update app_set_up set tries = tries + 1"
                        + " where tries < :tries and used_at is null returning code_hash")
                .param("tries", TRIES)
                .query(String.class)
                .optional();
        if (hash.isEmpty()) {
            throw Refused.because("app.setUp.code.exhausted").at("oneTimeCode");
        }
        if (!code.opens(hash.get())) {
            throw Refused.because("app.setUp.code.wrong").at("oneTimeCode");
        }
        jdbc.sql("update app_set_up set tries = tries - 1 where tries > 0").update();
    }

    /** Of two who come at the same moment with the same code the second waits here, and finds it used. */
    private void close() {
        int closed = jdbc.sql("update app_set_up set used_at = :now where used_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refused.unless(closed == 1 && staff.isEmpty(), "app.setUp.over");
    }

    /** What the set-up page asks for. */
    record Founding(
            String company,
            StaffMember.Particulars administrator,
            String signInName,
            String password,
            @Nullable FirstEstate estate) {}

    record FirstEstate(String code, Estate.Details details) {}
}
