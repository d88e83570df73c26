package cn.linli.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody who has keys and no mouse, and who must see at each stop where the focus is. */
record Keyboard(Page page) {

    private static final String FOCUS = Resources.text("/eyes/focus.js");
    private static final int MOST_STOPS = 150;

    /** Goes on from stop to stop until this one is reached. */
    Keyboard to(String selector) {
        return to(page.locator(selector).first());
    }

    Keyboard to(Locator target) {
        target.waitFor();
        for (int stop = 0; stop < MOST_STOPS && !hasFocus(target); stop++) {
            press("Tab");
        }
        assertThat(hasFocus(target))
                .as("%s can be reached by keys on %s", target, page.url())
                .isTrue();
        return this;
    }

    /** Past everything that stands on every page. */
    Keyboard skip() {
        to(".skip").press("Enter");
        return this;
    }

    Keyboard type(String words) {
        page.keyboard().insertText(words);
        return this;
    }

    /** One of several, by the arrows. */
    Keyboard pick(String name, String value) {
        to(page.locator("input[name=" + name + "]:checked, input[name=" + name + "]")
                .first());
        press("Space");
        for (int i = 0;
                i < 20
                        && !page.locator("input[name=" + name + "][value=" + value + "]")
                                .isChecked();
                i++) {
            press("ArrowDown");
        }
        assertThat(page.locator("input[name=" + name + "][value=" + value + "]").isChecked())
                .isTrue();
        return this;
    }

    Keyboard select(String name, String value) {
        Locator list = page.locator("select[name=" + name + "]");
        to(list);
        for (int i = 0; i < 40 && !list.inputValue().equals(value); i++) {
            press("ArrowDown");
        }
        assertThat(list.inputValue()).isEqualTo(value);
        return this;
    }

    /** The chooser is listened for long before it opens: a browser that has not heard of the listener yet opens none. */
    Keyboard choose(String selector, FilePayload file) {
        AtomicBoolean chosen = new AtomicBoolean();
        Consumer<FileChooser> choice = chooser -> {
            chooser.setFiles(file);
            chosen.set(true);
        };
        page.onFileChooser(choice);
        to(selector);
        page.keyboard().press("Enter");
        page.waitForCondition(chosen::get);
        page.offFileChooser(choice);
        return this;
    }

    /** Goes where the focus leads. */
    void enter(String address) {
        page.keyboard().press("Enter");
        page.waitForURL(address);
    }

    private void press(String key) {
        page.keyboard().press(key);
        if (!key.equals("Enter")) {
            String unseen = whyUnseen();
            // The page may still be moving to where the focus is.
            for (int i = 0; unseen != null && i < 20; i++) {
                page.waitForTimeout(50);
                unseen = whyUnseen();
            }
            assertThat(unseen)
                    .as(
                            "after %s on %s at %s",
                            key, page.url(), page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
                    .isNull();
        }
    }

    private @Nullable String whyUnseen() {
        return (String) page.evaluate(FOCUS);
    }

    private static boolean hasFocus(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }
}
