package cn.linli.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of a module with everything below it, on a real PostgreSQL. All such tests of a module share one context; each
 * makes an estate of its own with {@link Cast}, so that none has to clean up after another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = TestingApplication.class)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestTime.class})
@ActiveProfiles("test")
public @interface LinliTest {}
