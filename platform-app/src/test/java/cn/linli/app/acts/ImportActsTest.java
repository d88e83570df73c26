package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Caller;
import cn.linli.residents.importing.ImportState;
import cn.linli.residents.importing.Imports;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every act on an import wherever it stands, over HTTP, against {@code acts/import.csv}; and its page is shown in each state. */
@AppTest
class ImportActsTest {

    private static final String HEAD = "楼栋,单元,房号,入住状态\n";
    private static final List<String> ACTS = List.of("confirmation", "withdrawal", "reversal");

    /** Where an import can stand: each state, and within it what else decides. */
    private static final List<String> STATES = Stream.concat(
                    Arrays.stream(ImportState.values()).map(Enum::name),
                    Stream.of("READY without good rows", "READY while another is at work"))
            .toList();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Imports imports;

    @Autowired
    @Qualifier("importHouseholds")
    Task<Void> job;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;
    private Caller manager;
    private Act act;
    private int rooms = 100;

    @BeforeEach
    void stage() {
        stage = cast.stage();
        manager = Caller.signedIn(port, stage.projectManager().getSignInName());
        act = new Act(new Footprint(jdbc));
    }

    @Test
    void anImportMovesOnlyFromWhereItStands() throws IOException {
        ActTable table = new ActTable("import");
        for (String state : STATES) {
            for (String name : ACTS) {
                UUID id = inState(state);
                String page = stage.path("imports/" + id);
                assertThat(manager.get(page).statusCode()).as(state).isEqualTo(200);
                table.put(name, state, act.post(manager, page + "/" + name, Map.of()));
            }
            inState(state);
            table.put(
                    "another upload",
                    state,
                    act.outcome(
                            stage.path("imports"),
                            () -> manager.postFile(stage.path("imports"), "file", "住户.csv", good())));
        }
        System.out.println("What may be done with an import: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    /** A new import there; those before it are out of the way. */
    private UUID inState(String words) {
        jdbc.sql("update household_import set state = 'WITHDRAWN' where estate_id = ?")
                .param(stage.id())
                .update();
        UUID id = upload(words.equals("READY without good rows") ? HEAD + "1,1,,入住\n" : good());
        ImportState state = ImportState.valueOf(words.split(" ")[0]);
        if (state != ImportState.READING) {
            work(id);
        }
        if (state == ImportState.TAKEN || state == ImportState.UNDOING || state == ImportState.UNDONE) {
            imports.confirm(stage.id(), id);
            work(id);
        }
        if (state == ImportState.UNDONE) {
            imports.undo(stage.id(), id, stage.projectManager().asActor());
            work(id);
        }
        jdbc.sql("update household_import set state = ?,"
                        + " failure = case when ? = 'FAILED' then 'residents.import.stopped' end where id = ?")
                .param(state.name())
                .param(state.name())
                .param(id)
                .update();
        if (words.endsWith("at work")) {
            upload(good());
        }
        return id;
    }

    /** A home that is not there yet. */
    private String good() {
        return HEAD + "1,1," + ++rooms + ",入住\n";
    }

    private UUID upload(String content) {
        return imports.upload(
                stage.id(),
                "住户.csv",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                stage.projectManager().asActor());
    }

    /** The job goes on as far as it can without a person's word. */
    private void work(UUID id) {
        job.execute(new TaskInstance<>(job.getName(), id + "/"), null);
    }
}
