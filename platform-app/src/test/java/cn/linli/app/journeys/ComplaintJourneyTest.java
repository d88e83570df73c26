package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** FEE-1, 2, 3 and 8 as an owner and three people of the company live them. */
@DemoJourney
class ComplaintJourneyTest {

    private static final String PASSWORD = "linli-demo-2026";
    private static final String WORDS = "二栋电梯口的灯坏了三天，晚上老人下楼看不见";

    @Test
    void aComplaintWithAPhotoClimbsIsAnsweredAndScoredAndTheFigureMoves(Traveller traveller) throws IOException {
        Page ownersPhone = traveller.phone();
        String link =
                OwnerPages.scanned(ownersPhone, "jinxiu").complain(WORDS, "2-1-301", "张伟", "13812341234", photo());
        Traveller.fits(ownersPhone);

        Page butlersPhone = traveller.phone();
        TodayPage butlersDay = SignInPage.open(butlersPhone).signIn("wangfang", PASSWORD);
        assertThat(butlersDay.linesAbout(WORDS)).hasCount(1);
        butlersDay.openLineAbout(WORDS);
        StaffTicketPage atTheButlers = StaffTicketPage.open(butlersPhone);
        assertThat(atTheButlers.turn()).containsText("由您处理");
        assertThat(atTheButlers.photos()).hasCount(1);
        assertThat(atTheButlers.holder()).containsText("管家");
        Traveller.fits(butlersPhone);

        Page managersDesk = traveller.desk();
        SignInPage.open(managersDesk).signIn("sunwei", PASSWORD);
        int scoresBefore = scores(managersDesk);
        theSecondDayBegins(managersDesk);

        Page foremansPhone = traveller.phone();
        TodayPage foremansDay = SignInPage.open(foremansPhone).signIn("liqiang", PASSWORD);
        assertThat(foremansDay.linesAbout(WORDS)).hasCount(1);
        assertThat(toldAbout(foremansPhone)).containsText("今天起由领班跟进，请处理");
        assertThat(toldAbout(butlersPhone)).containsText("今天起由领班跟进。");

        TodayPage.open(foremansPhone).openLineAbout(WORDS);
        StaffTicketPage atTheForemans = StaffTicketPage.open(foremansPhone);
        assertThat(atTheForemans.holder()).containsText("领班");
        atTheForemans.takeOver();
        atTheForemans.handle("已更换灯具，并检查了整栋楼道灯。");
        Traveller.fits(foremansPhone);

        TodayPage.open(butlersPhone).openLineAbout(WORDS);
        StaffTicketPage back = StaffTicketPage.open(butlersPhone);
        assertThat(back.turn()).containsText("请您把结果告知业主");
        back.replyAndCall();
        assertThat(back.turn()).containsText("业主已知道结果");

        OwnerPages answer = OwnerPages.opened(ownersPhone, link);
        assertThat(answer.preselected()).hasCount(0);
        answer.score(5, 3, 4);
        assertThat(answer.thanks().first()).containsText("评分收到了");
        Traveller.fits(ownersPhone);

        assertThat(scores(managersDesk)).isEqualTo(scoresBefore + 1);
    }

    private static void theSecondDayBegins(Page page) {
        page.navigate("/demo/clock");
        page.locator("main form button.btn-primary").click();
        assertThat(page.locator("main [role=status]")).containsText("过了 1 天");
    }

    /** The newest bell notice about the complaint. */
    private static Locator toldAbout(Page page) {
        page.navigate("/notices");
        return page.locator(".due")
                .filter(new Locator.FilterOptions().setHasText(WORDS))
                .first();
    }

    /** How many scores the estate's figures rest on. */
    private static int scores(Page page) {
        page.navigate("/e/jinxiu/figures");
        return Integer.parseInt(page.locator("table")
                .last()
                .locator("tbody tr")
                .first()
                .locator("td")
                .nth(5)
                .innerText());
    }

    private static FilePayload photo() throws IOException {
        try (InputStream picture = ComplaintJourneyTest.class.getResourceAsStream("/demo/dark.png")) {
            return new FilePayload(
                    "IMG_0001.png", "image/png", Objects.requireNonNull(picture).readAllBytes());
        }
    }
}
