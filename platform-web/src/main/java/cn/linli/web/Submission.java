package cn.linli.web;

import cn.linli.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;

/**
 * Sends a form on its way: a refusal comes back beside its field, with everything that was typed.
 */
public final class Submission {

    private Submission() {}

    /** Does {@code work} if the form has no errors; whether it was accepted. */
    public static boolean accepted(BindingResult form, Runnable work) {
        if (form.hasErrors()) {
            return false;
        }
        try {
            work.run();
            return true;
        } catch (Refused refusal) {
            reject(form, refusal);
            return false;
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            form.reject("web.changedMeanwhile");
            return false;
        }
    }

    /** Reads every field, and names beside each what is wrong with it: all of them at once, not only the first. */
    public static void read(BindingResult form, List<Runnable> readings) {
        for (Runnable reading : readings) {
            try {
                reading.run();
            } catch (Refused refusal) {
                reject(form, refusal);
            }
        }
    }

    /** Names, before the work, the page to which the form will lead: a second post of it is then led there too. */
    public static void leadsTo(String location) {
        FormKeys.leadTo(location);
    }

    private static void reject(BindingResult form, Refused refusal) {
        String field = refusal.getField();
        Object target = form.getTarget();
        if (field != null && target != null && hasField(target, field)) {
            form.rejectValue(field, refusal.getCode(), refusal.getArguments(), refusal.getCode());
        } else {
            form.reject(refusal.getCode(), refusal.getArguments(), refusal.getCode());
        }
    }

    /** Form records have accessors without "get", form classes have fields. */
    private static boolean hasField(Object form, String field) {
        return Arrays.stream(form.getClass().getDeclaredFields())
                .anyMatch(declared -> declared.getName().equals(field));
    }
}
