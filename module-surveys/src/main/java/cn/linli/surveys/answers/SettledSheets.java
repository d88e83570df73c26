package cn.linli.surveys.answers;

import cn.linli.surveys.SurveyClosed;
import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At closing, and in its transaction: papers become sheets as they were keyed last, and an anonymous round's sheets and answers
 * are written once more in an order of chance. Before everybody else, so that whoever counts finds them as they stay.
 */
@Component
@RequiredArgsConstructor
class SettledSheets {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(SurveyClosed closed) {
        entities.flush();
        jdbc.sql("select settle_survey_sheets(:round)")
                .param("round", closed.round())
                .query(row -> {});
    }
}
