package cn.linli.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads a filled form into {@link AnswerFields}, which the page finds as {@code form}. Bound to a map as any other form is,
 * each of twenty answers would look at all fields again.
 */
@Configuration(proxyBeanMethods = false)
class AnswerArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String FORM = "form";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AnswerFields.class;
    }

    /** What is wrong with it is put last into the model, where the next argument is looked for. */
    @Override
    public AnswerFields resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        AnswerFields fields = AnswerFields.of(sent.getParameterMap());
        Objects.requireNonNull(page)
                .addAttribute(FORM, fields)
                .addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, new BeanPropertyBindingResult(fields, FORM));
        return fields;
    }
}
