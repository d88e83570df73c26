package cn.linli.app.journeys;

import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import com.microsoft.playwright.Page;

/** Where everybody of the company begins. */
record SignInPage(Page page) {

    static SignInPage open(Page page) {
        page.navigate("/sign-in");
        return new SignInPage(page);
    }

    TodayPage signInAs(StaffMember member) {
        return signIn(member.getSignInName(), Cast.PASSWORD);
    }

    TodayPage signIn(String name, String password) {
        page.locator("input[name=name]").first().fill(name);
        page.locator("input[name=password]").first().fill(password);
        page.locator("main form button[type=submit]").first().click();
        // Whoever has no day of their own begins at the administration.
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        return new TodayPage(page);
    }
}
