package cn.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What pages get when they call the shared layouts, fields and small parts. */
class FragmentsTest {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern FOR = Pattern.compile("\\sfor=\"([^\"]+)\"");
    private static final Pattern DESCRIBED_BY = Pattern.compile("aria-describedby=\"([^\"]+)\"");
    private static final Pattern SUMMARY_LINK = Pattern.compile("href=\"#(f-[^\"]+)\"");

    private MockMvc mvc;

    @BeforeEach
    void rendersWithTheRealTemplates() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/web");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.refresh();
        PlainTemplates files = new PlainTemplates();
        files.setApplicationContext(context);
        files.setPrefix("classpath:/templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(words);
        engine.addDialect(new OwnAttributes());
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        // As spring.mvc.format.date=iso and its siblings do: a browser's date field knows no other form.
        DefaultFormattingConversionService formats = new DefaultFormattingConversionService(false);
        DateTimeFormatterRegistrar dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(formats);
        mvc = MockMvcBuilders.standaloneSetup(new Samples())
                .setConversionService(formats)
                .setViewResolvers(views)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample/form",
                "sample/bits",
                "sample/owner",
                "sample/plain",
                "sample/paper",
                "error/403",
                "error/404",
                "error/4xx",
                "error/5xx",
                "web/sentence"
            })
    void everyPageHasOneMainOneTitleOneLanguageAndAllItsWords(String view) throws Exception {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            String page = page(view, locale);
            assertThat(page).containsOnlyOnce("<main").containsOnlyOnce("<h1").doesNotContain("??", "th:");
            assertThat(page).contains("lang=\"" + (locale == Locale.ENGLISH ? "en" : "zh-CN") + "\"");
            assertThat(LookTest.found(ID, page)).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyFieldHasItsLabelAndEveryDescriptionExists() throws Exception {
        for (String page : List.of(page("sample/form", Locale.SIMPLIFIED_CHINESE), refused("12"), refused("x12"))) {
            List<String> ids = LookTest.found(ID, page);
            assertThat(ids).containsAll(LookTest.found(FOR, page));
            assertThat(LookTest.found(DESCRIBED_BY, page).stream()
                            .flatMap(names -> List.of(names.trim().split(" ")).stream()))
                    .isNotEmpty()
                    .isSubsetOf(ids);
        }
    }

    @Test
    void nothingIsPreselected() throws Exception {
        assertThat(page("sample/form", Locale.SIMPLIFIED_CHINESE)).doesNotContain("checked", "selected");
    }

    @Test
    void aScoreHasFiveWords() throws Exception {
        assertThat(page("sample/form", Locale.SIMPLIFIED_CHINESE))
                .containsSubsequence(">很不满意<", ">不满意<", ">一般<", ">较满意<", ">满意<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "x12"})
    void whatWasTypedIsKeptWhenAFormComesBack(String homes) throws Exception {
        String page = refused(homes);
        assertThat(page)
                .contains("value=\"3-12O1\"")
                .contains("漏水&lt;b&gt;</textarea>")
                .contains("value=\"13800001234\"")
                .contains("value=\"2026-11-22\"")
                .contains("value=\"" + homes + "\"")
                .containsPattern("<option\\s+value=\"parking\" selected=\"selected\"")
                .containsPattern("value=\"4\" name=\"attitude\" checked=\"checked\"");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndInTheSummary() throws Exception {
        assertThat(LookTest.found(SUMMARY_LINK, refused("x12"))).containsExactly("f-homes");
        String page = refused("12");
        assertThat(page).contains("role=\"alert\"").contains("刚刚有人改了这一单");
        assertThat(LookTest.found(SUMMARY_LINK, page)).containsExactlyInAnyOrder("f-room", "f-severity");
        assertThat(LookTest.found(ID, page)).containsAll(LookTest.found(SUMMARY_LINK, page));
        assertThat(page).containsPattern("id=\"f-room-error\"[\\s\\S]{0,400}没有这一户，请核对房号");
        assertThat(page)
                .containsPattern("<input[^>]*id=\"f-room\"[^>]*aria-describedby=\"f-room-hint f-room-error\""
                        + "[^>]*aria-invalid=\"true\"");
    }

    @Test
    void aFormCarriesItsOneTimeKey() throws Exception {
        assertThat(page("sample/form", Locale.SIMPLIFIED_CHINESE)).contains("name=\"_key\" value=\"key-1\"");
    }

    @Test
    void aRateShowsTwoCountsAndNeverABarePercentage() throws Exception {
        String page = page("sample/bits", Locale.SIMPLIFIED_CHINESE);
        assertThat(part(page, "kept")).contains("rate-kept", ">60 / 80<", "width=\"75.00\"", "目标 75%，达到");
        assertThat(part(page, "missed")).contains("rate-missed", ">59 / 80<", "目标 75%，未达到");
        assertThat(part(page, "none")).contains(">–<", "还没有").doesNotContain("rate-fill", "rate-kept", "100%");
    }

    @Test
    void longWorkAsksAgainUntilItIsFinished() throws Exception {
        String page = page("sample/bits", Locale.SIMPLIFIED_CHINESE);
        assertThat(part(page, "running")).contains("hx-get=\"/job\"", "hx-trigger=\"every 1s\"", ">3 / 9<");
        assertThat(part(page, "finished")).contains(">9 / 9<").doesNotContain("hx-");
    }

    @ParameterizedTest
    @CsvSource({
        "good,check",
        "warn,clock",
        "bad,warning",
        "info,info",
        "quiet,dot",
        "major,flag",
        "locked,lock",
        "paused,pause",
        "run,run"
    })
    void aStatusIsColourIconAndWord(String tone, String icon) throws Exception {
        assertThat(page("sample/bits", Locale.SIMPLIFIED_CHINESE))
                .containsPattern("chip-" + tone + "\"[\\s\\S]{0,300}icons.svg#" + icon + "\"[\\s\\S]{0,200}状态");
    }

    @Test
    void theFrameShowsWhereOneIs() throws Exception {
        String page = page("sample/form", Locale.SIMPLIFIED_CHINESE);
        assertThat(page)
                .containsPattern("<a[^>]*href=\"/e/cuihu/take\"[^>]*aria-current=\"page\"")
                .doesNotContainPattern("href=\"/e/cuihu/tickets\"[^>]*aria-current=\"page\"")
                .contains("消息，3 条未读", "演示数据，现在是 2026-11-22 09:30", "href=\"/e/jinxiu\"")
                .contains("action=\"/e/cuihu/search\"", "action=\"/sign-out\"", "action=\"/language\"");
    }

    @Test
    void anOwnerSeesTheEstateAndItsTelephoneAndNothingOfTheStaff() throws Exception {
        assertThat(page("sample/owner", Locale.SIMPLIFIED_CHINESE))
                .contains("翠湖花园", "href=\"tel:0571-88123456\"")
                .doesNotContain("/sign-out", "/notices", "frame-side");
    }

    private String page(String view, Locale locale) throws Exception {
        return mvc.perform(get("/show/" + view).locale(locale))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String refused(String homes) throws Exception {
        return mvc.perform(post("/sample")
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .param("room", "3-12O1")
                        .param("words", "漏水<b>")
                        .param("homes", homes)
                        .param("on", "2026-11-22")
                        .param("phone", "13800001234")
                        .param("subject", "parking")
                        .param("attitude", "4")
                        .param("_anonymous", "on"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String part(String page, String id) {
        int start = page.indexOf("id=\"" + id + "\"");
        int end = page.indexOf("id=\"", start + 4);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    record Complex(String code, String name, @Nullable String telephone) {

        public String nameIn(Locale language) {
            return name;
        }
    }

    record Noun(String key, String labelKey, String href, String icon, int order) {}

    record Rung(
            String name, @Nullable String holder, @Nullable String when, String state) {}

    record Sample(
            @Nullable String room,
            @Nullable String words,
            @Nullable Integer homes,

            @Nullable LocalDate on,

            @Nullable LocalDateTime at,

            @Nullable String phone,
            @Nullable String subject,
            @Nullable String severity,
            @Nullable Integer attitude,
            boolean anonymous,
            @Nullable List<String> photos) {}

    @Controller
    static class Samples {

        @ModelAttribute
        void frame(Model model) {
            Complex lake = new Complex("cuihu", "翠湖花园", "0571-8812 3456");
            model.addAttribute("estate", lake);
            model.addAttribute("estates", List.of(lake, new Complex("jinxiu", "锦绣江南", null)));
            model.addAttribute("navigation", List.of(noun("today", 10), noun("take", 20), noun("tickets", 110)));
            model.addAttribute("me", "王丽");
            model.addAttribute("bell", 3);
            model.addAttribute("demoNow", "2026-11-22 09:30");
            model.addAttribute("formKey", "key-1");
            model.addAttribute("flash", "已登记，由王丽负责。");
            model.addAttribute("sentence", "这一步没有完成。");
            model.addAttribute("subjects", Map.of("parking", "停车"));
            model.addAttribute("severities", List.of("past", "present"));
            model.addAttribute(
                    "steps",
                    List.of(
                            new Rung("管家", "王丽", "11月20日", "past"),
                            new Rung("领班", "陈强", null, "present"),
                            new Rung("主管", null, "11月24日", "next"),
                            new Rung("项目经理", null, null, "later")));
        }

        @GetMapping("/show/{folder}/{name}")
        String show(@PathVariable String folder, @PathVariable String name, Model model) {
            model.addAttribute("form", new Sample(null, null, null, null, null, null, null, null, null, false, null));
            return folder + "/" + name;
        }

        @PostMapping("/sample")
        String take(@ModelAttribute("form") Sample form, BindingResult errors) {
            if (errors.hasErrors()) {
                return "sample/form";
            }
            errors.rejectValue("room", "unknown", "没有这一户，请核对房号");
            errors.rejectValue("severity", "missing", "请选择轻重");
            errors.reject("changed", "刚刚有人改了这一单");
            return "sample/form";
        }

        private static Noun noun(String key, int order) {
            return new Noun(key, "web.nav." + key, "/e/cuihu/" + key, "ticket", order);
        }
    }
}
