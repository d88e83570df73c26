package cn.linli.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.kernel.journal.Derived;
import cn.linli.kernel.journal.Secret;
import cn.linli.testing.LinliTest;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Whatever the journal follows is said in words, in both languages: each noun, each field, each state. */
@LinliTest
class JournalVocabularyTest {

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyFollowedNounFieldAndStateHasAWord(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Set<String> missing = new TreeSet<>();
        for (EntityType<?> entity : factory.getMetamodel().getEntities()) {
            Class<?> type = entity.getJavaType();
            String noun = noun(type);
            need(locale, missing, "journal.noun." + noun);
            fields(type, noun, locale, missing);
        }
        assertThat(missing).isEmpty();
    }

    private void fields(Class<?> type, String noun, Locale locale, Set<String> missing) {
        for (Field field : type.getDeclaredFields()) {
            if (isFollowed(field)) {
                need(
                        locale,
                        missing,
                        "journal.field." + noun + "." + field.getName(),
                        "journal.field." + field.getName());
                values(field, noun, locale, missing);
            }
        }
    }

    private void values(Field field, String noun, Locale locale, Set<String> missing) {
        Class<?> type = field.getType();
        if (type.isEnum() && !field.isAnnotationPresent(Secret.class)) {
            for (Object value : type.getEnumConstants()) {
                String name = ((Enum<?>) value).name();
                need(
                        locale,
                        missing,
                        "journal.value." + field.getName() + "." + name,
                        "journal.value." + name,
                        "role." + name);
            }
        } else if (type.isAnnotationPresent(Embeddable.class)) {
            fields(type, noun, locale, missing);
        }
    }

    private static boolean isFollowed(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !isAny(field, Set.of(Id.class, Version.class, Transient.class, Derived.class));
    }

    private static boolean isAny(AnnotatedElement field, Set<Class<? extends java.lang.annotation.Annotation>> marks) {
        return marks.stream().anyMatch(field::isAnnotationPresent);
    }

    private static String noun(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    }

    /** One of the keys must have a word; the first is named when none has. */
    private void need(Locale locale, Set<String> missing, String... keys) {
        for (String key : keys) {
            if (messages.getMessage(key, null, null, locale) != null) {
                return;
            }
        }
        missing.add(String.join(" or ", keys));
    }
}
