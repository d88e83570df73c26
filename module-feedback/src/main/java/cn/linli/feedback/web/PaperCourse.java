package cn.linli.feedback.web;

import cn.linli.feedback.StepKind;
import java.util.EnumSet;
import java.util.Set;

/** Which steps of a ticket's story stand on the form: the owner signs it, so notes among colleagues stay out. */
final class PaperCourse {

    static final Set<StepKind> STEPS = EnumSet.of(
            StepKind.OWNERS_WORD,
            StepKind.ACCEPTED,
            StepKind.TAKEN_OVER,
            StepKind.APPOINTED,
            StepKind.INFORMED,
            StepKind.DELAY_EXPLAINED,
            StepKind.HANDLED,
            StepKind.TOLD,
            StepKind.CLOSED,
            StepKind.FORCED_CLOSED,
            StepKind.REOPENED,
            StepKind.SENT_BACK,
            StepKind.VISITED,
            StepKind.CONFIRMED_IN_WRITING);

    private PaperCourse() {}
}
