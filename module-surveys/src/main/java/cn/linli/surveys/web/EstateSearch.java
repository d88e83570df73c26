package cn.linli.surveys.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The words by which estates are looked for in lists of many, and the address of the next page of what was found. */
final class EstateSearch {

    private static final int LONGEST = 60;

    private EstateSearch() {}

    static String words(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    static String address(UriComponentsBuilder list, String words, String after) {
        Map<String, String> values = new HashMap<>();
        if (!words.isBlank()) {
            list.queryParam("q", "{q}");
            values.put("q", words);
        }
        if (!after.isEmpty()) {
            list.queryParam("after", "{after}");
            values.put("after", after);
        }
        return list.encode().buildAndExpand(values).toUriString();
    }
}
