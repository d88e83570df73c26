package cn.linli.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says in a sentence what is wrong and what to do; never a stack trace, never an empty page. */
@Slf4j
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class ErrorPages {

    private final MessageSource messages;

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refusal) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, refusal.getCode(), refusal.getArguments());
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    ModelAndView notFound(HttpServletRequest request) {
        // An owner has no day to go back to; what helps is the poster or the whole link.
        boolean owners = Present.isOwners(request);
        return page(HttpStatus.NOT_FOUND, owners ? "web.error.notFound.owner" : "web.error.notFound")
                .addObject("owners", owners);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView denied() {
        return page(HttpStatus.FORBIDDEN, "web.error.denied");
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView changedMeanwhile() {
        return page(HttpStatus.CONFLICT, "web.changedMeanwhile");
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class})
    ModelAndView tooLarge() {
        return page(HttpStatus.CONTENT_TOO_LARGE, "web.error.tooLarge");
    }

    @ExceptionHandler({
        MalformedText.class,
        TypeMismatchException.class,
        InvalidPropertyException.class,
        BindException.class,
        ServletRequestBindingException.class,
        MultipartException.class
    })
    ModelAndView malformed() {
        return page(HttpStatus.BAD_REQUEST, "web.error.malformed");
    }

    @ExceptionHandler(DataIntegrityViolationException.class)
    ModelAndView contradiction(DataIntegrityViolationException failure) {
        log.warn(
                "A write contradicted the data: {}",
                failure.getMostSpecificCause().getMessage());
        return page(HttpStatus.CONFLICT, "web.error.contradiction");
    }

    /**
     * The database went away in the middle. Named here because Spring would take a broken connection to it for a reader who
     * has left, and answer nothing with 200.
     */
    @ExceptionHandler({CannotCreateTransactionException.class, TransactionSystemException.class})
    ModelAndView databaseGone(TransactionException failure) {
        log.error("The database does not answer", failure);
        return page(HttpStatus.SERVICE_UNAVAILABLE, "web.error.database");
    }

    @ExceptionHandler(FormKeys.AlreadyUsed.class)
    @Nullable
    ModelAndView alreadyUsed(HttpServletRequest request, HttpServletResponse response) {
        FormKeyInterceptor.lead(request, response, "");
        return new ModelAndView();
    }

    private ModelAndView page(HttpStatus status, String code, Object... arguments) {
        ModelAndView page = new ModelAndView("web/sentence", status);
        page.addObject("sentence", messages.getMessage(code, arguments, code, LocaleContextHolder.getLocale()));
        page.addObject("status", status.value());
        return page;
    }
}
