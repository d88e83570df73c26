package cn.linli.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** All rooms' sentences; one that was found once is found at once, and not by asking each room's bundle in turn. */
class Sentences extends ResourceBundleMessageSource {

    private final Map<Locale, Map<String, String>> plain = new ConcurrentHashMap<>();

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        Map<String, String> known = plain.computeIfAbsent(locale, any -> new ConcurrentHashMap<>());
        String sentence = known.get(code);
        if (sentence == null) {
            sentence = super.resolveCodeWithoutArguments(code, locale);
            // Only what is there is remembered: what is asked for and not there may be made of what somebody typed.
            if (sentence != null) {
                known.put(code, sentence);
            }
        }
        return sentence;
    }
}
