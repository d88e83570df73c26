package cn.linli.app.journeys;

import cn.linli.LinliApplication;
import cn.linli.testing.TestDatabase;
import cn.linli.testing.TestTime;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test that walks through the running program in a real Chromium, with a clock that it may move. Where no Chromium is
 * installed it is skipped, or fails when {@code LINLI_BROWSER} is {@code required}. A {@link Traveller} comes as argument.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Browsers.class)
@SpringBootTest(classes = LinliApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestDatabase.class, TestTime.class})
@ActiveProfiles("test")
@interface Journey {}
