package cn.linli.app.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds wrong with a page, by WCAG 2.2 up to level AA. */
final class Axe {

    private static final String LIBRARY = Resources.text("/axe.min.js");

    /** The size of targets belongs to WCAG 2.2 AA and is off in axe unless it is asked for. */
    private static final String EVERYTHING =
            "{runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},"
                    + " rules: {'target-size': {enabled: true}}, resultTypes: ['violations'], preload: false}";

    /** All that another theme can change. */
    private static final String COLOURS =
            "{runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}, resultTypes: ['violations'], preload: false}";

    private Axe() {}

    static List<String> everything(Page page) {
        return run(page, EVERYTHING);
    }

    static List<String> colours(Page page) {
        return run(page, COLOURS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String options) {
        if (!(Boolean) page.evaluate("typeof window.axe === 'object'")) {
            page.evaluate(LIBRARY);
        }
        return (List<String>) page.evaluate("async () => (await axe.run(document, " + options + ")).violations.flatMap("
                + "wrong => wrong.nodes.slice(0, 3).map(node => `${wrong.id}: ${node.html.slice(0, 160)} ${node.failureSummary"
                + ".split('\\n')[1].trim().slice(0, 160)}`))");
    }
}
