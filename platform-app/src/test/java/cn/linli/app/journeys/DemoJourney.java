package cn.linli.app.journeys;

import cn.linli.LinliApplication;
import cn.linli.app.ToldDemo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A {@link Journey} through the demo: its clock is moved on a page, and its jobs run by themselves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Browsers.class)
@SpringBootTest(
        classes = LinliApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "db-scheduler.enabled=true")
@Import(PageNames.class)
@ContextConfiguration(initializers = ToldDemo.class)
@ActiveProfiles({"test", "demo"})
@interface DemoJourney {}
