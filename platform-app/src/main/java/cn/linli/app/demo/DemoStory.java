package cn.linli.app.demo;

import cn.linli.app.Company;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Staff;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the demo's eighteen months once, before the first page can be asked for. Everything is drawn from one seed: the
 * same story each time, whatever the machine and the day.
 */
@Slf4j
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoStory implements SmartLifecycle {

    private static final long SEED = 20250523;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 5, 23);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate HIRED = LocalDate.of(2024, 3, 1);
    private static final Actor OFFICE = Actor.SYSTEM;

    private final DemoClock clock;
    private final DemoCast cast;
    private final DemoEstates estates;
    private final DemoStage stage;
    private final DemoDesk desk;
    private final DemoSurveyDesk surveyDesk;
    private final DemoCallDesk callDesk;
    private final DemoCareDesk careDesk;
    private final Company company;
    private final Staff staff;
    private final JdbcClient jdbc;
    private final ApplicationContext context;
    private volatile boolean running;

    @Override
    public void start() {
        running = true;
        if (!isTold()) {
            requireFreePort();
            begin();
            long start = System.nanoTime();
            log.info("演示：正在准备三个小区十八个月的数据 / Demo: eighteen months of three estates are being lived");
            tellUnlessStopped();
            clock.standAt(DemoClock.FIRST_MORNING.atZone(clock.getZone()).toInstant());
            jdbc.sql("update app_demo_story set told_at = :now")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            clock.runFrom(clock.instant());
            log.info(
                    "演示：准备完毕，{} 秒 / Demo: ready",
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }

    /** Nobody should wait for eighteen months to hear that the port is taken. */
    private void requireFreePort() {
        int port = context.getEnvironment().getProperty("server.port", Integer.class, 8080);
        if (context instanceof WebServerApplicationContext && port > 0) {
            try (ServerSocket free = new ServerSocket(port)) {
                log.debug("Port {} is free", free.getLocalPort());
            } catch (IOException e) {
                throw new PortInUseException(port, e);
            }
        }
    }

    private boolean isTold() {
        return jdbc.sql("select told_at is not null from app_demo_story")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void begin() {
        if (!staff.isEmpty()) {
            throw DemoRefusal.amongRealData();
        }
        jdbc.sql("insert into app_demo_story (id) values (1)").update();
    }

    /** The context cannot be closed while it starts: whoever stops the program must first stop the story. */
    private void tellUnlessStopped() {
        Thread stop = new Thread(stage::breakOff, "stop-the-story");
        Runtime.getRuntime().addShutdownHook(stop);
        tell();
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException stopping) {
            throw DemoRefusal.brokenOff();
        }
    }

    private void tell() {
        clock.standAt(FIRST_DAY.atTime(0, 0, 5).atZone(clock.getZone()).toInstant());
        DemoWords words = new DemoWords();
        DemoNames names = new DemoNames(new Random(SEED));
        List<DemoPlace> places = stage.now(OFFICE, () -> furnish(names));
        for (DemoPlace place : places) {
            Random random = new Random(SEED + place.plan().code().hashCode());
            new DemoDays(desk, stage, words, place, FIRST_DAY, random).plan(LAST_DAY.minusDays(2));
            new DemoRoutine(desk, stage, words, place, names, random).plan(FIRST_DAY, LAST_DAY);
            new DemoFinale(desk, stage, words, place, LAST_DAY.plusDays(1), random).plan();
            // Drawn from a seed of their own: what is told above stays as it was.
            Random papers = new Random(SEED - place.plan().code().hashCode());
            DemoPapers written = new DemoPapers(desk, stage, place, LAST_DAY.plusDays(1), papers);
            written.plan(FIRST_DAY);
            Random months = new Random(SEED + 7L * place.plan().code().hashCode());
            new DemoMonths(desk, stage, place, written, months).plan(FIRST_DAY, LAST_DAY);
            new DemoHotProblem(desk, stage, place, LAST_DAY.plusDays(1)).plan();
            new DemoAlbum(desk, stage, place, LAST_DAY.plusDays(1)).plan();
            new DemoButlers(desk, stage, place, LAST_DAY.plusDays(1)).plan();
            Random forums = new Random(SEED + 31L * place.plan().code().hashCode());
            var told = new DemoForums(desk, stage, place, LAST_DAY.plusDays(1), forums).plan(FIRST_DAY);
            new DemoAftermath(desk, stage, place, LAST_DAY.plusDays(1)).plan(told);
            Random calls = new Random(SEED + 101L * place.plan().code().hashCode());
            new DemoCallbacks(desk, callDesk, stage, place, LAST_DAY.plusDays(1), calls).plan(FIRST_DAY);
            new DemoRepairs(callDesk, stage, place, LAST_DAY.plusDays(1), calls).plan();
            new DemoCare(careDesk, stage, place, LAST_DAY.plusDays(1)).plan(FIRST_DAY);
            Random talked = new Random(SEED + 211L * place.plan().code().hashCode());
            new DemoTalks(careDesk, stage, place, talked).plan(FIRST_DAY, LAST_DAY.plusDays(1));
            Random checked = new Random(SEED + 307L * place.plan().code().hashCode());
            new DemoVacancy(careDesk, desk.households(), stage, place, LAST_DAY.plusDays(1), checked).plan(FIRST_DAY);
            Random asked = new Random(SEED + 401L * place.plan().code().hashCode());
            new DemoEmptyHomes(careDesk, stage, place, LAST_DAY.plusDays(1), asked).plan(FIRST_DAY);
            new DemoGreetings(careDesk, stage, place, LAST_DAY.plusDays(1)).plan(FIRST_DAY);
            new DemoMoveIns(careDesk.moveIns(), desk.households(), stage, place, LAST_DAY.plusDays(1)).plan();
        }
        DemoCompany beyond = stage.now(OFFICE, cast::company);
        new DemoRechecks(callDesk.rechecks(), stage, places.get(0), beyond.quality(), LAST_DAY.plusDays(1)).plan();
        new DemoSurveys(desk, surveyDesk, stage, beyond, places, LAST_DAY.plusDays(1)).plan(FIRST_DAY);
        stage.play(FIRST_DAY, DemoClock.FIRST_MORNING, this::progress);
    }

    private void progress(LocalDate day) {
        if (day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 0) {
            log.info("演示：{} …", day);
        }
    }

    private List<DemoPlace> furnish(DemoNames names) {
        company.rename("邻里物业服务有限公司");
        Random random = new Random(SEED);
        Map<String, Estate> founded = new LinkedHashMap<>();
        DemoEstates.PLANS.forEach(plan -> founded.put(plan.code(), estates.found(plan, clock.getZone())));
        Map<String, UUID> ids = new LinkedHashMap<>();
        founded.forEach((code, estate) -> ids.put(code, estate.getId()));
        Map<String, Actor> people = cast.hire(ids, HIRED);
        List<DemoPlace> places = new ArrayList<>();
        for (DemoEstates.Plan plan : DemoEstates.PLANS) {
            Estate estate = Objects.requireNonNull(founded.get(plan.code()));
            DemoCrew crew = DemoCast.crewOf(plan.code(), people);
            places.add(new DemoPlace(
                    plan, estate, crew, estates.settle(plan, estate, names, random, FIRST_DAY, crew.frontDesk())));
        }
        return places;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the jobs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
