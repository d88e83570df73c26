package cn.linli.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.linli.kernel.Refused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal says to people, in both languages. */
final class Sentences {

    static Refused refusedBy(ThrowingCallable act, String code) {
        Refused refused = catchThrowableOfType(Refused.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.getCode()).isEqualTo(code);
        assertThat(chinese(refused)).isNotBlank().doesNotContain("{");
        assertThat(english(refused)).isNotBlank().doesNotContain("{");
        return refused;
    }

    static String chinese(Refused refused) {
        return sentence("sheet.properties", refused);
    }

    static String english(Refused refused) {
        return sentence("sheet_en.properties", refused);
    }

    static Properties bundle(String name) {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Sentences.class.getResourceAsStream("/messages/" + name), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static String sentence(String bundle, Refused refused) {
        String pattern = bundle(bundle).getProperty(refused.getCode());
        assertThat(pattern).as(refused.getCode() + " in " + bundle).isNotNull();
        return MessageFormat.format(pattern, refused.getArguments());
    }

    private Sentences() {}
}
