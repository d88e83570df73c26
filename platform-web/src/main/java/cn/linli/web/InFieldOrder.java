package cn.linli.web;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.SmartValidator;

/**
 * Names what is wrong in the order in which the form asks for it: validation itself keeps none, and a list that jumps about
 * is read twice.
 */
record InFieldOrder(SmartValidator inner) implements SmartValidator {

    @Override
    public boolean supports(Class<?> type) {
        return inner.supports(type);
    }

    @Override
    public void validate(Object target, Errors errors) {
        validate(target, errors, new Object[0]);
    }

    @Override
    public void validate(Object target, Errors errors, Object... hints) {
        BeanPropertyBindingResult found = new BeanPropertyBindingResult(target, errors.getObjectName());
        inner.validate(target, found, hints);
        List<String> order = Arrays.stream(target.getClass().getDeclaredFields())
                .map(Field::getName)
                .toList();
        found.getAllErrors().stream()
                .filter(error -> !isUnreadable(error, errors))
                .sorted(Comparator.comparingInt(error -> place(error, order)))
                .forEach(((BindingResult) errors)::addError);
    }

    /** What could not even be read as a date or a number is said already. */
    private static boolean isUnreadable(ObjectError error, Errors errors) {
        return error instanceof FieldError wrong
                && errors.getFieldErrors(wrong.getField()).stream().anyMatch(FieldError::isBindingFailure);
    }

    /** Fields as they are declared, what concerns the whole form behind them. */
    private static int place(ObjectError error, List<String> order) {
        if (!(error instanceof FieldError wrong)) {
            return order.size();
        }
        int place = order.indexOf(wrong.getField().replaceFirst("[.\\[].*", ""));
        return place < 0 ? order.size() : place;
    }
}
