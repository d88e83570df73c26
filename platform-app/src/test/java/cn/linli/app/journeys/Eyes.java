package cn.linli.app.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a page as people with small windows, large letters, dark rooms, thick fingers or no sight do. */
public class Eyes {

    static final String SCRIPT = Resources.text("/eyes/eyes.js");
    private static final Pattern KEY =
            Pattern.compile("\\?\\?[a-zA-Z.]+|\\b(forums?|desk|owner|residents|app|web|feedback|figures|poster"
                    + "|paper|complaintSheet|standard|role|duty|journal)\\.[a-zA-Z]+[a-zA-Z.]*");
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int SMALLEST = 320;
    private static final int HEIGHT = 800;

    private final Set<String> kinds = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> inTheDark = new HashSet<>();
    private int looked;

    /** How many pages were looked at closely. */
    int looked() {
        return looked;
    }

    /** Whether the page is the first of its kind, or has something that no page had before. */
    boolean isNew(Made made) {
        return kinds.add(made.kind()) | things.addAll(made.things());
    }

    /** What is wrong with the page. */
    public List<String> lookAt(Page page) {
        looked++;
        List<String> wrong = glance(page);
        at(page, DESK / 2, ColorScheme.LIGHT);
        fits(page, wrong, "at 200 %");
        at(page, DESK, ColorScheme.LIGHT);
        add(wrong, "at a desk", small(page));
        page.evaluate("document.documentElement.style.setProperty('font-size', '32px', 'important')");
        fits(page, wrong, "with letters of twice the size");
        page.evaluate("document.documentElement.style.removeProperty('font-size')");
        page.evaluate(SCRIPT + ".thin()");
        add(wrong, "at a desk", Axe.everything(page));
        boolean dark = hasNewColours(page);
        if (dark) {
            at(page, DESK, ColorScheme.DARK);
            add(wrong, "at a desk in the dark", Axe.colours(page));
        }
        onAPhone(page, dark, wrong);
        return wrong;
    }

    /** What is wrong with a form that came back: it is the same form, with sentences beside its fields. */
    public List<String> lookAtForm(Page page) {
        looked++;
        List<String> wrong = glance(page);
        page.evaluate(SCRIPT + ".thin()");
        onAPhone(page, hasNewColours(page), wrong);
        return wrong;
    }

    /** What a theme colours is an element's kind: where all are known, a second look in the dark shows nothing new. */
    private boolean hasNewColours(Page page) {
        return inTheDark.addAll(Made.things(page.content()));
    }

    private static List<String> glance(Page page) {
        List<String> wrong = new ArrayList<>();
        Matcher key = KEY.matcher(page.locator("body").innerText());
        if (key.find()) {
            wrong.add("shows " + key.group());
        }
        at(page, SMALLEST, ColorScheme.LIGHT);
        fits(page, wrong, "at 320 points");
        at(page, PHONE, ColorScheme.LIGHT);
        add(wrong, "on a phone", small(page));
        return wrong;
    }

    private static void onAPhone(Page page, boolean dark, List<String> wrong) {
        if (dark) {
            at(page, PHONE, ColorScheme.DARK);
            add(wrong, "on a phone in the dark", Axe.colours(page));
        }
        at(page, PHONE, ColorScheme.LIGHT);
        add(wrong, "on a phone", Axe.everything(page));
    }

    private static void at(Page page, int width, ColorScheme colours) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.evaluate(SCRIPT + ".settled()");
    }

    /** An A4 sheet keeps its measure on a screen, too. */
    private static void fits(Page page, List<String> wrong, String where) {
        int over = (Integer) page.evaluate(SCRIPT + ".tooWide()");
        if (over > 0 && !(Boolean) page.evaluate("document.body.classList.contains('paper')")) {
            wrong.add("is wider than the window by " + over + " " + where + ": " + page.evaluate(SCRIPT + ".beyond()"));
        }
    }

    /** Owners are of every age and hold a phone: what they touch is larger than WCAG asks for. */
    @SuppressWarnings("unchecked")
    private static List<String> small(Page page) {
        boolean owners = page.url().matches("https?://[^/]+/[pst]/.*");
        return (List<String>) page.evaluate(SCRIPT + ".tooSmall(" + (owners ? 44 : 24) + ")");
    }

    private static void add(List<String> wrong, String where, List<String> found) {
        found.forEach(one -> wrong.add(where + " " + one));
    }
}
