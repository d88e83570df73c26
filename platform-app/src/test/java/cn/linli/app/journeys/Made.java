package cn.linli.app.journeys;

import cn.linli.app.access.Address;
import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Of what the program made a page, as it was sent.
 *
 * @param kind the address and the template
 * @param things the kinds of elements: a page of known things need not be looked at again
 * @param links where its links lead
 * @param forms where its forms post to that ask for something
 */
record Made(String kind, Set<String> things, List<String> links, List<String> forms) {

    private static final Pattern ELEMENT = Pattern.compile("<([a-z][a-z0-9-]*)((?:\\s[^<>]*)?)>");
    private static final Pattern LOOKS = Pattern.compile("\\s(?:class|type)=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"(/[^\"#]*)[\"#]");
    private static final Pattern FORM =
            Pattern.compile("<form\\s[^>]*?action=\"(/[^\"#?]*)[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ASKS = Pattern.compile("<textarea|<select|<input(?![^>]*type=\"(?:hidden|submit)\")");

    static Made of(APIResponse answer, Optional<Address> address) {
        String html = answer.text();
        return new Made(
                address.map(Address::toString).orElse("-") + " "
                        + answer.headers().get(PageNames.HEADER),
                things(html),
                all(LINK, html),
                FORM.matcher(html)
                        .results()
                        .filter(form -> form.group().contains("method=\"post\"")
                                && ASKS.matcher(form.group(2)).find())
                        .map(form -> HtmlUtils.htmlUnescape(form.group(1)))
                        .toList());
    }

    /** The kinds of elements of a page: what they are, their classes and their type. */
    static Set<String> things(String html) {
        Set<String> things = new TreeSet<>();
        Matcher element = ELEMENT.matcher(html);
        while (element.find()) {
            StringBuilder looks = new StringBuilder(element.group(1));
            LOOKS.matcher(element.group(2))
                    .results()
                    .forEach(look -> looks.append(' ').append(look.group(1)));
            things.add(looks.toString());
        }
        return things;
    }

    private static List<String> all(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map((MatchResult found) -> HtmlUtils.htmlUnescape(found.group(1)))
                .filter(Made::isAddress)
                .distinct()
                .toList();
    }

    private static boolean isAddress(String link) {
        try {
            return URI.create(link).getPath() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
