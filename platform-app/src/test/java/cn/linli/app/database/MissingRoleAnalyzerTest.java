package cn.linli.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class MissingRoleAnalyzerTest {

    private final MissingRoleAnalyzer analyzer = new MissingRoleAnalyzer();

    @Test
    void whoeverMayNotMakeTheRoleIsToldWhatToAskFor() {
        FailureAnalysis analysis = analyzer.analyze(
                new FlywayException("Script V2__sight.sql failed: ERROR: linli_app is missing, grant it to linli"));

        assertThat(analysis.getAction())
                .contains("create role linli_app nologin;")
                .contains("grant linli_app to linli;");
    }

    @Test
    void otherFailuresOfAMigrationSpeakForThemselves() {
        assertThat(analyzer.analyze(new FlywayException("checksum mismatch"))).isNull();
    }
}
