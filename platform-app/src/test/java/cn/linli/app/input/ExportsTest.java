package cn.linli.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.acts.IncomingScenes;
import cn.linli.app.acts.LaunchScenes;
import cn.linli.bulletins.IssueRegister;
import cn.linli.feedback.Defect;
import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.residents.importing.Imports;
import cn.linli.testing.Cast.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Every address that answers with a table, read back: what people wrote is text in it and nothing that a spreadsheet runs. */
class ExportsTest extends SceneTest {

    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"http://example.com\",\"x\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(1+1)",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(1)",
            "\t=1+1",
            "\r=1+1",
            " =1+1",
            "\u00A0=1+1",
            "'=1+1");

    @Autowired
    Households households;

    @Autowired
    Tickets tickets;

    @Autowired
    Imports imports;

    @Autowired
    IssueRegister issues;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void nothingInAnExportedTableIsRun() throws IOException {
        UUID upload = seed(scene.stage());
        scene.objects().put("/e/{estate}/imports/", upload.toString());
        seedSurveys(scene.stage());
        scene.objects()
                .put(
                        "/e/{estate}/repairs/import/",
                        beans.createBean(IncomingScenes.class)
                                .list(scene.stage(), FORMULAS.get(0))
                                .toString());
        Map<String, Integer> tables = new TreeMap<>();

        for (Target target : targets()) {
            for (String format : target.address().reads() ? List.of("xlsx", "csv") : List.<String>of()) {
                Role role =
                        target.address().isAtEstate() && target.role() != null ? Role.PROJECT_MANAGER : target.role();
                byte[] answer = scene.sender(role, Locale.SIMPLIFIED_CHINESE)
                        .bytes(target.path() + "?format=" + format + "&list=ALL&scope=ALL");
                if (Spreadsheet.isOne(answer)) {
                    Spreadsheet sheet = Spreadsheet.read(answer);
                    tables.put(
                            target.address().pattern() + " " + format,
                            sheet.tempting().size());
                    assertThat(sheet.running())
                            .as("%s as %s", target.address(), format)
                            .isEmpty();
                }
            }
        }

        System.out.println("Exports read back, with texts that would be formulas: " + tables);
        assertThat(tables).hasSizeGreaterThanOrEqualTo(8);
        assertThat(tables.keySet().stream()
                        .filter(export -> !export.contains("figures") && !export.contains("template")))
                .allSatisfy(export -> assertThat(tables.get(export)).as(export).isPositive());
    }

    private UUID seed(Stage stage) {
        Actor butler = stage.butler().asActor();
        UUID paper = UUID.fromString(scene.objects().get("/e/{estate}/documents/"));
        FORMULAS.forEach(formula -> issues.post(stage.id(), paper, formula, butler));
        for (int i = 0; i < FORMULAS.size(); i++) {
            String formula = FORMULAS.get(i);
            UUID home = households.register(
                    stage.id(),
                    new NewHome(
                            new HomeNumber("1", "1", String.valueOf(901 + i)),
                            9,
                            null,
                            Occupancy.OCCUPIED,
                            LocalDate.of(2020, 1, 1),
                            List.of(new PersonDetails(
                                    formula.strip(),
                                    Relation.OWNER,
                                    null,
                                    null,
                                    null,
                                    null,
                                    false,
                                    OwnerGroup.GENERAL,
                                    null,
                                    null))),
                    butler);
            tickets.register(stage.id(), defect(home, formula), butler);
            households.changeOccupancy(stage.id(), home, Occupancy.LET, LocalDate.of(2021, 1, 1), formula, butler);
        }
        jdbc.sql("update household_person set name = E'\\t=1+1' where estate_id = ? and name = '-2+3'")
                .param(stage.id())
                .update();
        String rows = "楼栋,房号,姓名\n"
                + String.join(
                        "\n",
                        FORMULAS.stream()
                                .map(f -> "1,,\"" + f.replace("\"", "\"\"") + "\"")
                                .toList());
        UUID upload = imports.upload(
                stage.id(),
                "坏行.csv",
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                stage.projectManager().asActor());
        finishImports();
        return upload;
    }

    /** Rows of a past survey that cannot be taken, and an estate whose name a spreadsheet would run. */
    private void seedSurveys(Stage stage) {
        LaunchScenes scenes = beans.createBean(LaunchScenes.class);
        List<String> rows = FORMULAS.stream()
                .map(formula -> "\"" + formula.replace("\"", "\"\"") + "\",9,5,5,5,5,5,5,5,5,5")
                .toList();
        scene.objects()
                .put(
                        "/e/{estate}/surveys/import/",
                        scenes.brought(stage, scenes.half(stage).previous(), rows)
                                .toString());
        jdbc.sql("update estate set name = '=1+1' where id = ?")
                .param(stage.id())
                .update();
    }

    private static Registration defect(UUID home, String formula) {
        return new Registration(
                TicketKind.REPAIR,
                Severity.ORDINARY,
                false,
                Channel.TELEPHONE,
                "HANDOVER_DEFECT",
                formula,
                home,
                formula,
                null,
                formula,
                "13812345678",
                false,
                new Defect(true, true),
                List.of());
    }
}
