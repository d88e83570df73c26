package cn.linli.kernel.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Cast;
import cn.linli.kernel.KernelTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database shows, whatever a statement asks for. */
@KernelTest
class SightTest {

    private static final String FILES = "select count(*) from evidence_file where sha256 = ?";
    private static final String HASH = "5".repeat(64);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Cast cast;

    private UUID here;
    private UUID elsewhere;

    @BeforeEach
    void aFileAtEachOfTwoEstates() {
        here = cast.estate();
        elsewhere = cast.estate();
        jdbc.update("delete from evidence_file where sha256 = ?", HASH);
        keepFile(here);
        keepFile(elsewhere);
    }

    private void keepFile(UUID estate) {
        jdbc.update(
                "insert into evidence_file (id, version, estate_id, name, type, size, sha256, thumbnail, kept_by_kind,"
                        + " kept_by_name, kept_at) values (gen_random_uuid(), 0, ?, 'x.png', 'PNG', 1, ?, false,"
                        + " 'SYSTEM', 'x', now())",
                estate,
                HASH);
    }

    private int files() {
        return jdbc.queryForObject(FILES, Integer.class, HASH);
    }

    @Test
    void theProgramsOwnWorkSeesEveryEstate() {
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void workForOneEstateSeesItsRowsAlone() {
        try (Sight.Frame frame = Sight.of(here).open()) {
            assertThat(files()).isEqualTo(1);
            assertThat(jdbc.update("update evidence_file set name = 'y.png' where estate_id = ?", elsewhere))
                    .isZero();
            assertThat(jdbc.update("delete from evidence_file where sha256 = ?", HASH))
                    .isEqualTo(1);
            assertThatThrownBy(() -> keepFile(elsewhere))
                    .rootCause()
                    .hasMessageContaining("violates row-level security policy");
        }
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void severalEstatesAreSeenTogetherAndNoneWithoutAWord() {
        try (Sight.Frame both = Sight.of(List.of(here, elsewhere)).open()) {
            assertThat(files()).isEqualTo(2);
            try (Sight.Frame none = Sight.nothing().open()) {
                assertThat(files()).isZero();
            }
            assertThat(files()).isEqualTo(2);
        }
    }

    @Test
    void whoeverIsNotKnownYetIsSettledOnce() {
        try (Sight.Frame request = Sight.unsettled().open()) {
            Sight.settle(Sight.of(here));
            assertThat(files()).isEqualTo(1);
        }
        assertThatThrownBy(() -> Sight.settle(Sight.everything())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theProgramOwnsNoTable() {
        assertThat(jdbc.queryForObject("select current_user", String.class)).isEqualTo("linli_app");
        assertThat(jdbc.queryForList(
                        "select tablename from pg_tables where schemaname = 'public' and tableowner = current_user"))
                .isEmpty();
        assertThatThrownBy(() -> jdbc.execute("alter table journal disable row level security"))
                .rootCause()
                .hasMessageContaining("must be owner");
    }
}
