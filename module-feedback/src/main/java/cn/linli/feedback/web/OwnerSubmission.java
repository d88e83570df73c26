package cn.linli.feedback.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Actors;
import cn.linli.web.Submission;
import org.springframework.validation.BindingResult;

/** Does what an owner asks, as the owner; what is refused is said in an owner's words. */
final class OwnerSubmission {

    private OwnerSubmission() {}

    /** For what only the owner can say: a staff member's browser must not say it for the owner. */
    static boolean ofTheOwnerAlone(BindingResult form, Actor owner, Runnable work) {
        if (Actors.current().kind() == Actor.Kind.STAFF) {
            form.reject("owner.staffHere");
            return false;
        }
        return accepted(form, owner, work);
    }

    static boolean accepted(BindingResult form, Actor owner, Runnable work) {
        return Submission.accepted(
                form,
                () -> Actors.as(owner, () -> {
                    inOwnersWords(work);
                    return true;
                }));
    }

    private static void inOwnersWords(Runnable work) {
        try {
            work.run();
        } catch (Refused refusal) {
            if (refusal.getCode().startsWith("feedback.notNow.")) {
                throw Refused.because("owner.notNow");
            }
            if (refusal.getCode().startsWith("feedback.close.")) {
                throw Refused.because("owner.confirmLater");
            }
            throw refusal;
        }
    }
}
