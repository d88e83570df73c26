package cn.linli.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class WebConfiguration implements WebMvcConfigurer {

    /** The cookie that keeps the language. */
    static final String LANGUAGE = "linli-language";

    private final FormKeys formKeys;
    private final OwnersSight ownersSight;
    private final Flash flash;
    private final MessageSource messages;
    private final ObjectProvider<LocalValidatorFactoryBean> validator;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ErrorsNotKeptInterceptor());
        registry.addInterceptor(new PlainTextInterceptor());
        registry.addInterceptor(new RoleInterceptor());
        registry.addInterceptor(new LastEstateInterceptor());
        registry.addInterceptor(ownersSight);
        registry.addInterceptor(new SeenInterceptor());
        registry.addInterceptor(new FormKeyInterceptor(formKeys));
        registry.addInterceptor(new FormStatusInterceptor());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        Dates.register(registry);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PresentArguments(flash, messages));
    }

    @Override
    public @Nullable Validator getValidator() {
        LocalValidatorFactoryBean inner = validator.getIfAvailable();
        return inner == null ? null : new InFieldOrder(inner);
    }

    /** Chinese unless a person has chosen English: what a browser was bought with says little about its owner. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(LANGUAGE);
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(400));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** In place of the resolver that Spring Boot would make, with the same settings; the name is what makes it step back. */
    @Bean
    PlainTemplates defaultTemplateResolver(ThymeleafProperties settings) {
        PlainTemplates resolver = new PlainTemplates();
        resolver.setPrefix(settings.getPrefix());
        resolver.setSuffix(settings.getSuffix());
        resolver.setTemplateMode(settings.getMode());
        resolver.setCharacterEncoding(settings.getEncoding().name());
        resolver.setCacheable(settings.isCache());
        resolver.setCheckExistence(settings.isCheckTemplate());
        return resolver;
    }

    @Bean
    WebMvcRegistrations narrowMappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new NarrowMappings();
            }
        };
    }

    /**
     * It asks for every link of a page whether it is a file with a version in its name, in every jar, which was the costliest
     * single thing of a long list. Our files have no versions in their names.
     */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> noVersionsInLinks() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setEnabled(false);
        return filter;
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new FlashCookie();
    }

    /** Spaces around what people type mean nothing; forms are bounded in what they may grow. */
    @ControllerAdvice
    static class Binding {

        @InitBinder
        void bind(WebDataBinder binder) {
            binder.setAutoGrowCollectionLimit(256);
            // What a form has not got is not made up from the name of a field.
            binder.setAutoGrowNestedPaths(false);
            binder.registerCustomEditor(String.class, new Text());
            binder.setBindingErrorProcessor(new Errors());
        }

        /** What comes where a date or a number belongs and is not even words is not shown again: nothing was typed. */
        private static final class Errors extends DefaultBindingErrorProcessor {

            @Override
            public void processPropertyAccessException(PropertyAccessException error, BindingResult result) {
                boolean words = error.getValue() instanceof String || error.getValue() instanceof String[];
                super.processPropertyAccessException(words ? error : nothingIn(error), result);
            }

            private static PropertyAccessException nothingIn(PropertyAccessException error) {
                TypeMismatchException nothing = new TypeMismatchException("", null, error);
                nothing.initPropertyName(Objects.requireNonNull(error.getPropertyName()));
                return nothing;
            }
        }

        /** A file that comes where words belong is no words: nothing was typed. */
        private static final class Text extends StringTrimmerEditor {

            Text() {
                super(false);
            }

            @Override
            public void setValue(@Nullable Object value) {
                super.setValue(value instanceof MultipartFile ? "" : value);
            }
        }
    }
}
