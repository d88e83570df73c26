package cn.linli.app.input;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What is wrong with an answer to bad input, as far as a reader of one language can tell. */
final class Verdict {

    private static final List<String> MACHINERY = List.of(
            "\tat ",
            "Exception",
            "Whitelabel",
            "org.springframework",
            "java.lang",
            "org.hibernate",
            "SQLState",
            "HTTP Status",
            "Apache Tomcat",
            "Failed to convert",
            "_zh_CN??",
            "_en??");
    private static final int LONGEST = 200_000;
    private static final Pattern HAN_SENTENCE = Pattern.compile("(\\p{IsHan}[，。；：、]?){5}");
    private static final Pattern ENGLISH_SENTENCE = Pattern.compile("([A-Za-z][a-z’']*,? ){2}[A-Za-z]");

    /** What the editor asks for in the background it shows itself. */
    private static final Pattern TOLD_TO_A_SCRIPT = Pattern.compile("^\\{\"sentence\":\"([^\"]+)\"}$");

    private Verdict() {}

    static List<String> on(HttpResponse<String> answer, Locale language, boolean signedIn) {
        List<String> wrong = new ArrayList<>();
        int status = answer.statusCode();
        String body = answer.body();
        if (status >= 500) {
            wrong.add("answered " + status);
        }
        MACHINERY.stream().filter(body::contains).findFirst().ifPresent(word -> wrong.add("shows " + word));
        String location = answer.headers().firstValue("Location").orElse("");
        if (signedIn && status / 100 == 3 && location.contains("/sign-in")) {
            wrong.add("lost the session");
        }
        if (status / 100 == 3 && location.isEmpty()) {
            wrong.add("leads nowhere");
        }
        if (status >= 400 && status < 500) {
            String said = refusal(answer);
            if (said.isEmpty()) {
                wrong.add("refused with " + status + " and said nothing");
            } else if (!isSentence(said, language)) {
                wrong.add("refused with " + status + " and said: " + said.substring(0, Math.min(120, said.length())));
            }
        }
        return wrong;
    }

    /** Whether the page says that something is wrong. */
    static boolean says(HttpResponse<String> answer, Locale language) {
        return isSentence(beside(Jsoup.parse(answer.body())), language);
    }

    /** What the page says beside or above the form, or what the page is all about. */
    private static String refusal(HttpResponse<String> answer) {
        if (!Targets.isPage(answer)) {
            Matcher told = TOLD_TO_A_SCRIPT.matcher(answer.body());
            return told.find() ? told.group(1) : "";
        }
        // What is wrong is said above the form; a million letters below it need not be read again.
        String body = answer.body();
        Document page = Jsoup.parse(body.substring(0, Math.min(body.length(), LONGEST)));
        String beside = beside(page);
        return beside.isBlank()
                ? page.select("body.plain main, body.owner main").text()
                : beside;
    }

    private static String beside(Document page) {
        return page.select("[role=alert], .wrong").text();
    }

    /** A Chinese name may stand in an English sentence, a Chinese sentence may not. */
    private static boolean isSentence(String said, Locale language) {
        return language == Locale.ENGLISH
                ? ENGLISH_SENTENCE.matcher(said).find()
                        && !HAN_SENTENCE.matcher(said).find()
                : HAN_SENTENCE.matcher(said).find();
    }
}
