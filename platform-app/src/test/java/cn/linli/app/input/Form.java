package cn.linli.app.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A form as a page shows it.
 *
 * @param method GET or POST
 * @param action where it goes, without host
 * @param fields by name, each with what it holds, or with something that a person might type
 */
record Form(String method, String action, boolean multipart, Map<String, String> fields) {

    static List<Form> on(String page, String path) {
        List<Form> forms = new ArrayList<>();
        for (Element form : Jsoup.parse(page).select("form")) {
            String action = form.hasAttr("action") ? form.attr("action") : path;
            Map<String, String> fields = new LinkedHashMap<>();
            for (Element field : form.select("input[name], select[name], textarea[name], button[name]")) {
                fields.putIfAbsent(field.attr("name"), value(field));
            }
            String query = action.contains("?") ? action.substring(action.indexOf('?') + 1) : "";
            for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
                fields.putIfAbsent(
                        pair.replaceFirst("=.*", ""), pair.contains("=") ? pair.replaceFirst(".*?=", "") : "");
            }
            forms.add(new Form(
                    form.attr("method").toUpperCase(Locale.ROOT).equals("POST") ? "POST" : "GET",
                    action.replaceFirst("[?#].*", ""),
                    form.attr("enctype").startsWith("multipart"),
                    fields));
        }
        return forms;
    }

    private static String value(Element field) {
        if (field.tagName().equals("select")) {
            return field.select("option").stream()
                    .map(option -> option.attr("value"))
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        String held = field.tagName().equals("textarea") ? field.text() : field.attr("value");
        return held.isEmpty() ? typed(field) : held;
    }

    private static String typed(Element field) {
        if (field.attr("inputmode").equals("numeric")) {
            return "3";
        }
        return switch (field.attr("type")) {
            case "file" -> Parameters.FILE;
            case "date" -> "2026-12-01";
            case "datetime-local" -> "2026-12-01T10:00";
            case "time" -> "10:00";
            case "month" -> "2026-11";
            case "tel" -> "13812345678";
            case "number" -> "3";
            case "email" -> "somebody@example.com";
            case "checkbox", "radio" -> "true";
            default -> Parameters.WORDS;
        };
    }
}
