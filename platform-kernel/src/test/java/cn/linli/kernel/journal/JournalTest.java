package cn.linli.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Cast;
import cn.linli.kernel.KernelTest;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@KernelTest
class JournalTest {

    @Autowired
    Journal journal;

    @Autowired
    Estates estates;

    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void aChangeLeavesWhoWhenOldAndNewAsOneEntry() {
        UUID estate = cast.estate();
        Estate before = estates.of(estate);
        Actor administrator = Actor.staff(UUID.randomUUID(), "吴管理");

        Actors.as(
                administrator,
                () -> estates.amend(
                        estate,
                        new Estate.Details(
                                "新名字",
                                before.getNameEn(),
                                before.getCity(),
                                before.getZone(),
                                before.getFirstOccupiedOn(),
                                before.getServiceHours(),
                                "021-5555 0199")));

        List<JournalEntry> entries = journal.about("estate", estate);
        assertThat(entries).hasSize(2);
        JournalEntry amended = entries.get(1);
        assertThat(amended.actorName()).isEqualTo("吴管理");
        assertThat(amended.changes()).hasSize(1);
        assertThat(amended.changes().get(0).fields())
                .containsExactlyInAnyOrder(
                        new Change.Field("name", "锦园", "新名字"),
                        new Change.Field("telephone", "021-5555 0100", "021-5555 0199"));
    }

    @Test
    void aPasswordNeverStandsInTheJournal() {
        StaffMember member = staff.hire(
                new StaffMember.Particulars("王管家", null, null, "zh"),
                "journal-" + UUID.randomUUID(),
                "bamboo-lantern-42");
        staff.changePassword(member.getId(), "other-lantern-43");

        assertThat(journal.about("staffMember", member.getId()).toString())
                .contains("passwordHash")
                .doesNotContain("bcrypt")
                .doesNotContain("lantern");
    }

    private JdbcTemplate asOwnerOfTheTables() {
        return new JdbcTemplate(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal set actor_name = 'x'", "delete from journal", "truncate journal"})
    void nobodyEditsIt(String statement) {
        cast.estate();
        assertThatThrownBy(() -> jdbc.execute(statement))
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining("permission denied for table journal");
        assertThatThrownBy(() -> asOwnerOfTheTables().execute(statement))
                .rootCause()
                .hasMessageContaining("append-only");
    }
}
