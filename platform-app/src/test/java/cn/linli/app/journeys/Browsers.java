package cn.linli.app.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Finds an installed Chromium, starts it once for all journeys, and gives each journey a traveller of its own. */
public class Browsers implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace HERE = Namespace.create(Browsers.class);
    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (installed().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is installed");
        }
        String what = "Install chromium (and fonts-noto-cjk) to run the journeys in a browser.";
        if ("required".equals(System.getenv("LINLI_BROWSER"))) {
            throw new IllegalStateException(what);
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println("Journeys skipped. " + what);
        }
        return ConditionEvaluationResult.disabled(what);
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Traveller.class;
    }

    @Override
    public Traveller resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running =
                context.getRoot().getStore(HERE).computeIfAbsent("browser", key -> Running.start(), Running.class);
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        Traveller traveller = new Traveller(running.browser(), address);
        context.getStore(HERE).put("traveller", traveller);
        return traveller;
    }

    /** A journey that went well but for what the browser complained about did not go well. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Traveller traveller = context.getStore(HERE).get("traveller", Traveller.class);
        if (traveller != null) {
            traveller.arrive(
                    context.getRequiredTestMethod().getName(),
                    context.getExecutionException().isPresent());
        }
    }

    /** The one browser. */
    record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(installed().orElseThrow())
                            .setArgs(FLAGS));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
