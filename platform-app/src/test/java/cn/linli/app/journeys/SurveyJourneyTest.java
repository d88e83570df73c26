package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.SmallPicture;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** SUR-1 to SUR-13 as a company and its owners live them, from the launch to the filed survey. */
@Journey
class SurveyJourneyTest {

    /** 15 % of these are twenty. */
    private static final List<Integer> HOMES_OF_BUILDINGS = List.of(60, 40, 30);

    /** What four sorts of homes say of nine services, and last of all together; the environment pleases few. */
    private static final List<String> SCORES = List.of("5544235445", "4532345404", "4424244503", "5344325544");

    private static final String PARKING = "晚上回来找不到车位";
    private static final String STAIRS = "楼道里的垃圾两天才收一次";

    private static final String PROMISED_FOR = "2026-12-04";
    private static final String IN_WORDS = "2026年12月4日";

    /** The first signature of a program's life brings its typefaces up. */
    private static final int LONG_ENOUGH_TO_SET_A_DOCUMENT = 60_000;

    /** On an empty canvas all dots are the same. */
    private static final String IS_DRAWN = "[...document.querySelectorAll('.plot-canvas canvas')].every(canvas =>"
            + " new Set(new Uint32Array(canvas.getContext('2d')"
            + ".getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size > 2)";

    @Autowired
    Cast cast;

    @Autowired
    Households households;

    @Autowired
    Days days;

    private Page quality;
    private Page lead;
    private Page manager;
    private Page frontDesk;
    private Page butler;
    private Page owner;
    private Stage stage;
    private StaffMember representative;
    private String round = "";
    private List<SurveyPaper> papers = List.of();

    @Test
    void aSurveyIsLaunchedDrawnAnsweredCountedAnsweredForVerifiedAndFiled(Traveller traveller, @TempDir Path folder) {
        stage = cast.stage();
        representative = cast.hire(Role.MANAGEMENT_REPRESENTATIVE, "赵代表");
        settled();
        quality = signedIn(traveller.desk(), stage.qualityInspector());
        lead = signedIn(traveller.desk(), stage.customerServiceLead());
        manager = signedIn(traveller.desk(), stage.projectManager());
        manager.setDefaultTimeout(LONG_ENOUGH_TO_SET_A_DOCUMENT);
        frontDesk = signedIn(traveller.desk(), stage.frontDesk());
        butler = signedIn(traveller.phone(), stage.butler());
        owner = traveller.phone();

        launched();
        drawn();
        printed(folder);
        handedOut();
        answeredOnPhones();
        keyedFromPaper();
        remindedAndClosed();
        counted();
        planned();
        agreedAndPosted(traveller);
        delivered();
        Page engineer = signedIn(traveller.phone(), stage.engineeringSupervisor());
        days.liveUntil(PROMISED_FOR + "T10:00");
        done(engineer);
        verified();
        filed();
    }

    private void settled() {
        for (int building = 1; building <= HOMES_OF_BUILDINGS.size(); building++) {
            String code = String.valueOf(building);
            households.settle(
                    stage.id(),
                    IntStream.rangeClosed(1, HOMES_OF_BUILDINGS.get(building - 1))
                            .mapToObj(n -> new NewHome(
                                    new HomeNumber(code, "1", String.valueOf(100 + n)),
                                    1,
                                    null,
                                    Occupancy.OCCUPIED,
                                    LocalDate.of(2020, 1, 1),
                                    List.of()))
                            .toList(),
                    stage.frontDesk().asActor());
        }
    }

    private void launched() {
        quality.navigate("/quality/questionnaires/new");
        send(quality);
        String questionnaire = quality.url().replaceFirst(".*/", "");
        press(quality, "/issue");
        assertThat(quality.locator("main")).containsText("已启用，不能再改");
        quality.navigate("/quality/surveys/new");
        quality.locator("[name=questionnaire]").selectOption(questionnaire);
        quality.locator("input[name=anonymous][value=true]").check();
        quality.locator("input[name=whom][value=THESE]").check();
        quality.locator("[name=estates]").fill(stage.estate().getCode());
        send(quality);
        assertThat(quality.locator("main tbody tr")).hasCount(1);
        quality.locator("main a.row-link").click();
        quality.waitForURL("**/e/*/surveys/*-*");
        round = below(quality.url());
        assertThat(quality.locator(".now")).containsText("待抽取");
    }

    private void drawn() {
        lead.navigate(round);
        assertThat(lead.locator(".now")).containsText("共 130 户，按 15% 要抽 20 户");
        press(lead, "/draw");
        assertThat(lead.locator(".now")).containsText("要发 20 份，已发 0 份，还差 20 份。");
        lead.navigate(round + "/draw");
        assertThat(lead.locator("main")).containsText("SHA-256");
        lead.navigate(round);
    }

    private void printed(Path folder) {
        Download file = lead.waitForDownload(
                () -> lead.locator("form[action$='/forms/paper'] button").click());
        Path pdf = folder.resolve("papers.pdf");
        file.saveAs(pdf);
        papers = SurveyPaper.in(pdf);
        assertThat(papers).as("a page for each home").hasSize(20);
        assertThat(papers).extracting(SurveyPaper::home).doesNotHaveDuplicates();
        assertThat(papers).extracting(SurveyPaper::code).doesNotHaveDuplicates();
        assertThat(papers).extracting(SurveyPaper::door).doesNotHaveDuplicates();
    }

    /** No form is answered that is not at its home yet. */
    private void handedOut() {
        owner.navigate(papers.get(0).door());
        assertThat(owner.locator("main")).containsText("问卷还没有发到您家");
        butler.navigate(round + "/forms");
        Locator homes = butler.locator("input[name=picked]");
        assertThat(homes).hasCount(20);
        for (Locator home : homes.all()) {
            home.check();
        }
        butler.locator("input[name=way][value=DOOR]").check();
        Traveller.fits(butler);
        send(butler);
        assertThat(butler.locator("[role=status]").first()).containsText("已登记 20 户");
        assertThat(butler.locator("main")).containsText("20 / 130");
        lead.navigate(round);
        press(lead, "/issue");
        assertThat(lead.locator(".now")).containsText("回收中");
    }

    /** The first sends too little, the second is called away, ten more know what they want to say. */
    private void answeredOnPhones() {
        SurveyFormPage first = SurveyFormPage.scanned(owner, papers.get(0));
        assertThat(first.chosen()).hasCount(0);
        assertThat(first.questions()).hasCount(SCORES.get(0).length());
        first.tap(SCORES.get(0).substring(0, 3)).write(PARKING).send();
        assertThat(owner.locator(".summary")).containsText("题还没有答");
        assertThat(first.chosen()).hasCount(3);
        assertThat(first.comment()).isEqualTo(PARKING);
        Traveller.fits(owner);
        first.tap(SCORES.get(0)).send();
        received();

        SurveyFormPage second = SurveyFormPage.scanned(owner, papers.get(1));
        assertThat(second.chosen()).hasCount(0);
        second.tap(SCORES.get(1).substring(0, 6)).write(STAIRS);
        owner.reload();
        assertThat(second.chosen()).hasCount(6);
        assertThat(second.comment()).isEqualTo(STAIRS);
        second.tap(SCORES.get(1)).send();
        received();
        owner.navigate(papers.get(1).door());
        assertThat(owner.locator("main")).containsText("您家的答卷已经收到，一户只答一份");

        for (int home = 2; home < 12; home++) {
            SurveyFormPage.scanned(owner, papers.get(home))
                    .tap(SCORES.get(home % SCORES.size()))
                    .send();
            received();
        }
    }

    private void received() {
        assertThat(owner.locator("main")).containsText("您家的答卷已经收到");
        assertThat(owner.locator("form.survey")).hasCount(0);
    }

    /** Three homes gave back paper; one in twenty, and here one, is keyed again by somebody else. */
    private void keyedFromPaper() {
        frontDesk.navigate(round + "/coupons");
        for (int home = 13; home < 16; home++) {
            Keyboard keys = new Keyboard(frontDesk);
            keys.to("#f-serial").type(papers.get(home).serial());
            enter(keys);
            assertThat(frontDesk.locator("[role=status]").first())
                    .containsText(papers.get(home).home() + "，已登记收回");
        }
        lead.navigate(round + "/closing");
        send(lead);
        assertThat(lead.locator(".summary")).containsText("有 3 份收回的答卷还没有录入");

        frontDesk.navigate(round + "/papers");
        for (int home = 13; home < 16; home++) {
            Keyboard keys = new Keyboard(frontDesk);
            keys.to("#f-code").type(papers.get(home).code());
            frontDesk.keyboard().press("Enter");
            key(keys, SCORES.get(home % SCORES.size()));
            assertThat(frontDesk.locator("[role=status]").first())
                    .containsText("答卷 " + papers.get(home).code() + " 已录入");
        }
        keyedAgain();
    }

    /** The second keying slips in the last figure; what stands on the paper settles it. */
    private void keyedAgain() {
        frontDesk.navigate(round + "/papers");
        assertThat(frontDesk.locator("a[href$='/second']")).hasCount(0);
        manager.navigate(round + "/papers");
        Locator waiting = manager.locator("li:has(a[href$='/second'])");
        assertThat(waiting).hasCount(1);
        String code = waiting.locator("b").innerText();
        String scores = SCORES.get(paperOf(code) % SCORES.size());
        waiting.locator("a").click();
        manager.waitForURL("**/second");
        for (Locator figure :
                manager.locator("form[data-keying] input[name^=answers]").all()) {
            assertThat(figure).hasValue("");
        }
        key(new Keyboard(manager), scores.substring(0, 9) + "1");
        assertThat(manager.locator("[role=alert]").first()).containsText("两遍不一致");
        key(new Keyboard(manager), scores.substring(9));
        assertThat(manager.locator("[role=status]").first()).containsText("答卷 " + code + " 已定下");
    }

    private int paperOf(String code) {
        return IntStream.range(0, papers.size())
                .filter(n -> papers.get(n).code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Where the focus stands, figure by figure; Enter leads on, and past the comment to the button. */
    private static void key(Keyboard keys, String scores) {
        Page page = keys.page();
        keys.to(page.locator("form[data-keying] input[name^=answers]").first());
        for (char score : scores.toCharArray()) {
            page.keyboard().press(String.valueOf(score));
            page.keyboard().press("Enter");
        }
        keys.to("form[data-keying] .form-actions button[type=submit]");
        enter(keys);
    }

    private static void enter(Keyboard keys) {
        keys.page().waitForNavigation(() -> keys.page().keyboard().press("Enter"));
    }

    /** 15 of 20 would do; the sixteenth needed a word. */
    private void remindedAndClosed() {
        lead.navigate(round + "/reminders");
        assertThat(lead.locator("main")).containsText("还没有答的 5 户");
        press(lead, "/reminders");
        assertThat(lead.locator("[role=status]").first()).containsText("已记下对 5 户的提醒");
        SurveyFormPage.scanned(owner, papers.get(12)).tap(SCORES.get(0)).send();
        received();

        lead.navigate(round + "/closing");
        assertThat(lead.locator("section[aria-labelledby=figures]")).containsText("16 / 20");
        send(lead);
        assertThat(lead.locator(".now")).containsText("核对统计表并确认");
        assertThat(lead.locator("section[aria-labelledby=returns]")).containsText("16 / 20");
        owner.navigate(papers.get(19).door());
        assertThat(owner.locator("main")).containsText("调查已经结束，不再收答卷");
    }

    /** The table is looked at and confirmed; the report draws what it says. */
    private void counted() {
        lead.navigate(round + "/table");
        Locator sums = lead.locator("tr.area");
        assertThat(sums.filter(has("总体评价"))).containsText("12 / 16");
        assertThat(sums.filter(has("环境"))).containsText("低于目标");
        lead.navigate(round);
        press(lead, "/count");
        assertThat(lead.locator(".now")).containsText("写公开信");

        lead.navigate(round + "/report");
        assertThat(lead.locator("table.plot")).hasCount(3);
        assertThat(lead.locator(".plot-canvas canvas")).hasCount(3);
        assertThat(lead.locator("main")).containsText("环境");
        lead.waitForCondition(() -> (Boolean) lead.evaluate(IS_DRAWN));

        lead.navigate(round + "/remarks");
        assertThat(lead.locator("main")).containsText(PARKING);
        assertThat(lead.locator("main")).containsText(STAIRS);
        assertThat(lead.locator("main")).not().containsText(papers.get(0).home());
    }

    /** No low area stays without somebody and a day. */
    private void planned() {
        lead.navigate(round);
        Locator lacking = lead.locator("section[aria-labelledby=measures] a[href*='/measures?about=']");
        int low = lacking.count();
        assertThat(low).as("below the target, or the lowest three").isGreaterThanOrEqualTo(3);
        assertThat(lead.locator(".now")).containsText("还有 " + low + " 个低分项没有改进措施");
        for (int left = low; left > 0; left--) {
            assertThat(lacking).hasCount(left);
            lacking.first().click();
            lead.waitForURL("**/measures?about=*");
            lead.locator("[name=concern]").fill("业主的第 " + left + " 类意见：检查得太少");
            lead.locator("[name=measure]").fill("每周检查 " + left + " 次，并公示记录");
            lead.locator("[name=person]").selectOption(new SelectOption().setLabel("周工（工程主管）"));
            lead.locator("[name=due]").fill(PROMISED_FOR);
            send(lead);
        }
        assertThat(lacking).hasCount(0);
        assertThat(lead.locator(".now")).not().containsText("没有改进措施");
        lead.navigate(round + "/letter");
        press(lead, "/letter");
        lead.waitForURL("**/documents/*-*");
        assertThat(lead.locator("article")).containsText("共发放问卷 20 份，收回 16 份");
        assertThat(lead.locator("article")).containsText(IN_WORDS);
    }

    /** The project manager's yes, the signature, and not without the management representative's word. */
    private void agreedAndPosted(Traveller traveller) {
        String letter = below(lead.url());
        press(lead, "/submission");
        manager.navigate(letter);
        manager.locator(".now a[href$='/decision']").click();
        manager.waitForURL("**/decision");
        manager.locator("label.choice")
                .filter(new Locator.FilterOptions()
                        .setHas(manager.getByText("同意", new Page.GetByTextOptions().setExact(true))))
                .click();
        send(manager);
        manager.navigate(stage.path("documents/signature"));
        manager.locator("input[type=file]").setInputFiles(picture("签名.png"));
        send(manager);
        manager.navigate(letter);
        press(manager, "/signature");
        press(manager, "/publication");
        assertThat(manager.locator(".flash, .summary").first()).containsText("管理者代表还没有审阅同意");

        Page reader = signedIn(traveller.desk(), representative);
        assertThat(reader.locator("main")).containsText("审阅公开信");
        reader.navigate(round + "/letter/reading");
        assertThat(reader.locator("article")).containsText(IN_WORDS);
        reader.locator("input[name=verdict][value=YES]").check();
        send(reader);
        assertThat(reader.locator("main")).containsText("赵代表 已审阅同意");

        manager.navigate(letter);
        press(manager, "/publication");
        assertThat(manager.locator(".now")).containsText("公示中");
        owner.navigate("/p/" + stage.estate().getCode());
        assertThat(owner.locator("main")).containsText("业主满意度调查意见处理情况公开信");
        assertThat(owner.locator("main")).containsText("您说的，我们做到哪里了");
        Traveller.fits(owner);
    }

    private void delivered() {
        manager.navigate(round);
        press(manager, "/delivery");
        assertThat(manager.locator(".now")).containsText("质管部验证公开信里的承诺");
        quality.navigate(round);
        press(quality, "/filing");
        assertThat(quality.locator("body")).containsText("还没有核查通过，不能归档");
    }

    /** On the promised day everything is done, and there are photographs of it. */
    private void done(Page engineer) {
        for (String measure : measures(engineer)) {
            engineer.navigate(measure);
            engineer.locator(".now a[href$='/completion']").click();
            engineer.waitForURL("**/completion");
            engineer.locator("[name=words]").fill("已按承诺检查，记录贴在公告栏。");
            engineer.locator("input[type=file]").setInputFiles(picture("IMG_07.png"));
            send(engineer);
            assertThat(engineer.locator(".now")).containsText("已报完成");
            assertThat(engineer.locator(".timeline .photos img")).hasCount(1);
        }
        Traveller.fits(engineer);
    }

    /** Quality looks for itself, and asks an owner. */
    private void verified() {
        for (String measure : measures(quality)) {
            quality.navigate(measure);
            quality.locator(".now a[href$='/verification']").click();
            quality.waitForURL("**/verification");
            quality.locator("[name=found]").fill("抽查三处，记录齐全。");
            quality.locator("input[name=finding][value=CONTENT]").check();
            quality.locator("input[name=way][value=TELEPHONE]").check();
            quality.locator("[name=reached]").fill("张伟");
            quality.locator("[name=home]").fill("1-1-101");
            quality.locator("[name=answer]").fill("现在好多了。");
            send(quality);
            assertThat(quality.locator(".now")).containsText("核查通过，业主满意");
        }
        owner.navigate(stage.path("surveys").replaceFirst("/e/", "/p/"));
        assertThat(owner.locator("main li.panel").filter(has("已核查，业主满意")))
                .hasCount(measures(quality).size());
        Traveller.fits(owner);
    }

    private List<String> measures(Page page) {
        page.navigate(round);
        return page.locator("section[aria-labelledby=measures] ol a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** A page that was opened before knows no better, and is refused. */
    private void filed() {
        lead.navigate(round + "/measures");
        String measure = measures(manager).get(0);
        quality.navigate(round);
        press(quality, "/filing");
        assertThat(quality.locator(".now")).containsText("已归档，不再改动");
        assertThat(quality.locator(".now").locator("form, a")).hasCount(0);

        lead.locator("[name=concern]").fill("晚了的意见");
        lead.locator("[name=measure]").fill("晚了的措施");
        lead.locator("[name=person]").selectOption(new SelectOption().setLabel("周工（工程主管）"));
        lead.locator("[name=due]").fill(PROMISED_FOR);
        lead.locator("[name=about]").selectOption(new SelectOption().setIndex(1));
        send(lead);
        assertThat(lead.locator("body")).containsText("归档后不再改");
        assertThat(lead.locator("main")).not().containsText("晚了的措施");
        assertThat(lead.locator(".now").locator("form, a")).hasCount(0);
        manager.navigate(measure);
        assertThat(manager.locator(".now").locator("form, a")).hasCount(0);
    }

    private static FilePayload picture(String name) {
        return new FilePayload(name, "image/png", SmallPicture.png());
    }

    private static Page signedIn(Page page, StaffMember member) {
        SignInPage.open(page).signInAs(member);
        return page;
    }

    private static void press(Page page, String noun) {
        page.waitForNavigation(() -> page.locator("main form[action$='" + noun + "'] button[type=submit]")
                .first()
                .click());
    }

    private static void send(Page page) {
        page.waitForNavigation(() -> page.locator("main form .form-actions button[type=submit]")
                .first()
                .click());
    }

    private static String below(String url) {
        return url.replaceFirst("https?://[^/]+", "");
    }

    private static Locator.FilterOptions has(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
