package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.linli.testing.Cast;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that lay open on a telephone until its session was over. */
@Journey
class OutlivedSessionJourneyTest {

    @Autowired
    private Cast cast;

    @Test
    void anOwnerSendsItByOneMoreClickAndTypesNothingTwice(Traveller traveller) {
        Page phone = traveller.phone();
        phone.navigate("/p/" + cast.stage().estate().getCode() + "/feedback");
        phone.locator("label.choice").first().click();
        phone.locator("[name=words]").fill("西门的灯坏了");
        phone.locator("[name=name]").fill("张伟");
        phone.locator("[name=phone]").fill("13812341234");
        String key = phone.locator("[name=_key]").first().inputValue();

        phone.context().clearCookies();
        phone.locator("main form button[type=submit]").click();
        assertThat(phone.locator("main")).containsText("还没有发出去");
        assertThat(phone.locator("[name=words]")).hasValue("西门的灯坏了");
        assertThat(phone.locator("[name=_key]").first()).hasValue(key);

        phone.locator("main form button[type=submit]").click();
        phone.waitForURL("**/received");
    }
}
