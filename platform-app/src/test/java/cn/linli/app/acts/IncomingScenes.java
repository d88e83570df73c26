package cn.linli.app.acts;

import cn.linli.callbacks.incoming.RepairSheets;
import cn.linli.callbacks.incoming.RepairTokens;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Programs that are connected, and lists of repairs that wait for somebody's word. */
@RequiredArgsConstructor
public final class IncomingScenes {

    private static final String TITLES = "维修编号,维修类别,房号,工种,维修人,完工时间,质保到期,维修内容\n";

    private final RepairTokens tokens;
    private final RepairSheets sheets;
    private final AutowireCapableBeanFactory beans;

    public UUID token(Stage stage) {
        return tokens.issue(stage.id(), "工单系统", stage.projectManager().asActor())
                .token()
                .getId();
    }

    /** One repair of it can be taken, another cannot. */
    public UUID list(Stage stage) {
        return list(stage, "换龙头");
    }

    /**
     * @param what the repair that cannot be taken was about
     */
    public UUID list(Stage stage, String what) {
        OtherActs things = beans.createBean(OtherActs.class);
        String home = things.labelOf(stage, things.home(stage));
        return upload(
                stage,
                TITLES + "W-" + UUID.randomUUID() + ",一般维修," + home + ",水电,李师傅,2026-11-20 09:30,,换龙头\n" + ",,,,,,,\""
                        + what.replace("\"", "\"\"") + "\"\n");
    }

    static String titles() {
        return TITLES;
    }

    private UUID upload(Stage stage, String content) {
        try {
            Path file = Files.createTempFile("list", ".csv");
            try {
                Files.writeString(file, content);
                return sheets.upload(
                        stage.id(), "十一月.csv", file, stage.projectManager().asActor());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
