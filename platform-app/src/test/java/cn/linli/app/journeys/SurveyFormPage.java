package cn.linli.app.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The questions on an owner's phone, answered with a thumb. */
record SurveyFormPage(Page phone) {

    static SurveyFormPage scanned(Page phone, SurveyPaper paper) {
        phone.navigate(paper.door());
        return new SurveyFormPage(phone);
    }

    /** One figure for each question in turn, 0 where nothing was experienced; fewer than there are leave the rest open. */
    SurveyFormPage tap(String scores) {
        for (int i = 0; i < scores.length(); i++) {
            phone.locator("form.survey fieldset.score")
                    .nth(i)
                    .locator("label.choice:has(input[value='" + scores.charAt(i) + "'])")
                    .tap();
        }
        return this;
    }

    SurveyFormPage write(String comment) {
        phone.locator("[name=comment]").fill(comment);
        return this;
    }

    void send() {
        phone.waitForNavigation(
                () -> phone.locator("form.survey button[type=submit]").tap());
    }

    Locator questions() {
        return phone.locator("form.survey fieldset.score");
    }

    /** What is chosen, whoever chose it. */
    Locator chosen() {
        return phone.locator("form.survey input:checked");
    }

    String comment() {
        return phone.locator("[name=comment]").inputValue();
    }
}
