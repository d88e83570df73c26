package cn.linli.app.input;

import java.util.List;
import org.jsoup.nodes.Document;

/** What somebody writes who wants a page to run it, and how to see that a page has taken it for its own. */
final class Scripts {

    static final List<String> ALL = List.of(
            "<script>window.__xss=1;alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "\" autofocus onfocus=alert(1) x=\"",
            "' onmouseover='alert(1)' x='",
            "javascript:alert(1)",
            "<a href=javascript:alert(1)>x</a>",
            "<iframe srcdoc=\"<script>parent.__xss=1</script>\">",
            "</textarea><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
            "<math><mtext><style><img src onerror=alert(1)>",
            "<details open ontoggle=alert(1)>x",
            "<body onload=alert(1)>",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content=0;url=//evil.example>",
            "<object data=javascript:alert(1)>",
            "<embed src=javascript:alert(1)>",
            "<form action=javascript:alert(1)><button>x",
            "<style>@import'//evil.example'</style>",
            "<link rel=stylesheet href=//evil.example/x>",
            "<div hx-get=/me?evil hx-trigger=load>",
            "[[${7*7}]] [(${7*7})]",
            "__${7*7}__::x",
            "{{constructor.constructor('alert(1)')()}}",
            "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "data:text/html,<script>alert(1)</script>",
            "%3Cscript%3Ealert(1)%3C/script%3E");

    /** An element that is in none of our pages, only in what was written. */
    static final String STRANGE =
            "[onerror], [onload], [onfocus], [onmouseover], [ontoggle], [srcdoc], iframe, object, embed, base, math,"
                    + " style, [autofocus][x], script:not([src]):not([type='application/json']), meta[http-equiv],"
                    + " [href*='evil.example'], [hx-get*='evil'], [href^='javascript:'], [action^='javascript:'],"
                    + " [src^='javascript:'], [href^='data:text'], [action^='data:'], img[src='x']";

    private Scripts() {}

    static List<String> strangeIn(Document page) {
        return page.select(STRANGE).stream()
                .map(element -> element.outerHtml()
                        .substring(0, Math.min(120, element.outerHtml().length())))
                .toList();
    }
}
