package cn.linli.app.input;

import cn.linli.app.AppTest;
import cn.linli.app.access.Belongings;
import cn.linli.testing.Cast;
import java.io.IOException;
import java.util.Collection;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A test that has an estate of its own and sends to whatever it finds there. */
@AppTest
abstract class SceneTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Belongings belongings;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    Scene scene;

    @BeforeEach
    void anEstateBesideAnother() throws IOException {
        scene = new Scene(port, cast, belongings);
        finishImports();
    }

    /** So many tries from one address would keep the tests behind these waiting for an hour. */
    @AfterEach
    void nobodyHasTriedTooOften() {
        jdbc.sql("delete from throttle_try").update();
    }

    Collection<Target> targets() throws IOException {
        return scene.targets(mappings).all();
    }

    /** Does what the program does by itself and tests have switched off: works on what was uploaded. */
    void finishImports() {
        jdbc.sql("select id from household_import where estate_id = ?"
                        + " and state in ('READING', 'CHECKING', 'TAKING', 'UNDOING')")
                .param(scene.stage().id())
                .query(UUID.class)
                .list()
                .forEach(id -> ReflectionTestUtils.invokeMethod(program.getBean("importJob"), "run", id));
    }
}
