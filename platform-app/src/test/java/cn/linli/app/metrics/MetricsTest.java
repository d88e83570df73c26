package cn.linli.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.Visitor;
import cn.linli.app.access.Caller;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class MetricsTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void whetherItLivesIsSaidToEverybodyAndNothingMore(String address) {
        var answer = new Caller(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .matches(
                        "\\{(\"groups\":\\[\"liveness\",\"readiness\"],)?\"status\":\"UP\"}|\\{\"status\":\"UP\"(,\"groups\":\\[\"liveness\",\"readiness\"])?}");
    }

    @Test
    void theMetricsAreTheAdministrators() {
        Stage stage = cast.stage();
        assertThat(new Caller(port).get("/actuator/prometheus").statusCode()).isEqualTo(302);
        for (StaffMember member : List.of(stage.butler(), stage.projectManager(), stage.qualityInspector())) {
            assertThat(caller(member).get("/actuator/prometheus").statusCode()).isEqualTo(403);
        }
        var answer = caller(stage.administrator()).get("/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "linli_outbox_waiting",
                        "linli_outbox_overdue_seconds",
                        "linli_outbox_failed",
                        "linli_calendar_days_behind",
                        "linli_imports_running",
                        "linli_jobs_due",
                        "linli_jobs_failing",
                        "http_server_requests_seconds",
                        "hikaricp_connections",
                        "jvm_memory_used_bytes")
                .doesNotContain("NaN\nlinli", stage.estate().getCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/metrics",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/sessions",
                "/actuator/scheduledtasks",
                "/actuator/modulith"
            })
    void nothingElseIsThereNotEvenForTheAdministrator(String address) {
        Stage stage = cast.stage();
        assertThat(new Visitor(port).get(address).uri().getPath()).isEqualTo("/sign-in");
        assertThat(caller(stage.administrator()).get(address).statusCode()).isEqualTo(404);
    }

    private Caller caller(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }
}
