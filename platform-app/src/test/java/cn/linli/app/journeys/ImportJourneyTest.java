package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.web.sheet.SheetReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of homes as a property office has it: some rows are right, three are not. */
@DemoJourney
class ImportJourneyTest {

    private static final String IMPORTS = "/e/siji/imports";
    private static final String HOMES = "/e/siji/households?building=9";
    private static final String LIST = "\uFEFF楼栋,单元,房号,楼层,面积,入住状态,姓名,手机\n"
            + "9,1,1201,12,98.6,入住,张伟,13812345678\n"
            + "9,1,1202,12,98.6,出租,李娜,13912345678\n"
            + "9,1,1203,12,98.6,入住,王五,12345\n"
            + "9,1,1204,12,98.6,睡觉,赵六,13712345678\n"
            + "9,1,,12,98.6,入住,钱七,13612345678\n";

    @Test
    void goodRowsGoInAndThreeBadOnesComeBackWithTheirReasons(Traveller traveller, @TempDir Path folder)
            throws Exception {
        Page desk = traveller.desk();
        SignInPage.open(desk).signIn("tangyun", "linli-demo-2026");

        upload(desk);
        assertThat(desk.locator(".now-title")).containsText("还没有改动任何资料");
        Locator bad = desk.locator("#bad tbody tr");
        assertThat(bad).hasCount(3);
        assertThat(bad.nth(0)).containsText("4");
        assertThat(bad.nth(0)).containsText("手机");
        assertThat(bad.nth(1)).containsText("睡觉");
        assertThat(bad.nth(2)).containsText("房号");

        assertThat(rows(badRowsOf(desk, folder)))
                .hasSize(4)
                .anySatisfy(row -> assertThat(row).contains("王五", "12345"))
                .anySatisfy(row -> assertThat(row).contains("赵六", "睡觉"))
                .anySatisfy(row -> assertThat(row).contains("钱七"));

        press(desk, "导入 2 行");
        assertThat(desk.locator("main")).containsText("已导入 2 行");
        desk.navigate(HOMES);
        assertThat(desk.locator("main")).containsText("9-1-1201");
        assertThat(desk.locator("main")).containsText("9-1-1202");
        assertThat(desk.locator("main")).not().containsText("9-1-1203");

        upload(desk);
        assertThat(desk.locator(".now-title")).containsText("没有可以导入的行");

        desk.navigate(IMPORTS);
        desk.locator(".row-link").last().click();
        desk.locator("details.menu summary")
                .filter(new Locator.FilterOptions().setHasText("撤销"))
                .click();
        press(desk, "撤销");
        assertThat(desk.locator("main")).containsText("这次导入已撤销");
        desk.navigate(HOMES);
        assertThat(desk.locator("main")).not().containsText("9-1-1201");
        Traveller.fits(desk);
    }

    private static void upload(Page desk) {
        desk.navigate(IMPORTS);
        desk.locator("input[type=file]")
                .setInputFiles(new FilePayload("住户.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        desk.locator("main form button[type=submit]").first().click();
        desk.waitForURL("**/imports/*");
    }

    private static void press(Page desk, String words) {
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static Path badRowsOf(Page desk, Path folder) {
        Download download =
                desk.waitForDownload(() -> desk.locator("#bad a.btn").click());
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private static List<String> rows(Path file) throws Exception {
        List<String> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, file.getFileName().toString())) {
            reader.forEach(row -> rows.add(row.toString()));
        }
        return rows;
    }
}
