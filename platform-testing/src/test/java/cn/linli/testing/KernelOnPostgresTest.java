package cn.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Posts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class KernelOnPostgresTest {

    @Autowired
    Cast cast;

    @Autowired
    Posts posts;

    @Autowired
    Journal journal;

    @Test
    void theButlerOfAHomeIsTheOneWhosePatchHasIt() {
        var stage = cast.stage();
        assertThat(posts.butlerOf(stage.id(), "3", "1", LocalDate.of(2026, 11, 22)))
                .contains(stage.butler().getId());
        assertThat(posts.butlerOf(stage.id(), "9", "1", LocalDate.of(2026, 11, 22)))
                .isEmpty();
        assertThat(journal.about("estate", stage.id())).hasSize(1);
    }
}
