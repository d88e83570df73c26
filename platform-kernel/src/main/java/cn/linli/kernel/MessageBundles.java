package cn.linli.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every {@code messages/*.properties} on the class path: each room brings its own, Chinese first, English beside it. */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    @Bean
    MessageSource messageSource() throws IOException {
        String[] names = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(resource -> String.valueOf(resource.getFilename()))
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "messages/" + name.replace(".properties", ""))
                .sorted()
                .distinct()
                .toArray(String[]::new);
        Sentences messages = new Sentences();
        messages.setBasenames(names);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
