package cn.linli.web.api;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.web.MalformedText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Before any page about an error is made: another program gets the document and no page. */
@Slf4j
@Component
@RequiredArgsConstructor
class ApiExceptions implements HandlerExceptionResolver, Ordered {

    private final ApiProblems problems;

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiAnswers.isApi(request)) {
            return null;
        }
        try {
            problems.write(request, response, problem(failure), fields(failure));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static ApiProblem problem(Exception failure) {
        if (failure instanceof ApiRefusal refusal) {
            return refusal.getProblem();
        }
        if (failure instanceof NotFound) {
            return ApiProblem.NOT_FOUND;
        }
        if (failure instanceof Refused) {
            return ApiProblem.FIELDS;
        }
        if (failure instanceof AccessDeniedException) {
            return ApiProblem.FORBIDDEN;
        }
        if (failure instanceof MethodArgumentTypeMismatchException) {
            // An id that is none is the id of nothing.
            return ApiProblem.NOT_FOUND;
        }
        if (failure instanceof ErrorResponse known) {
            return ApiProblem.of(known.getStatusCode().value());
        }
        if (failure instanceof ServletRequestBindingException || failure instanceof MalformedText) {
            return ApiProblem.UNREADABLE;
        }
        log.error("A request of another program failed", failure);
        return ApiProblem.behind(failure);
    }

    private static List<Refused> fields(Exception failure) {
        if (failure instanceof ApiRefusal refusal) {
            return refusal.getFields();
        }
        return failure instanceof Refused refusal ? List.of(refusal) : List.of();
    }
}
