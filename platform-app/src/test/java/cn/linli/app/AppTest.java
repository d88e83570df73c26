package cn.linli.app;

import cn.linli.LinliApplication;
import cn.linli.app.access.Belongings;
import cn.linli.app.access.Fingerprints;
import cn.linli.testing.TestDatabase;
import cn.linli.testing.TestTime;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole program on a port of its own, with a real PostgreSQL. All such tests share one context; each makes
 * an estate of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = LinliApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({
    TestDatabase.class,
    TestTime.class,
    CountedStatements.class,
    Matters.class,
    ShortMessages.class,
    Belongings.class,
    Fingerprints.class
})
@ActiveProfiles("test")
public @interface AppTest {}
