package cn.linli.feedback.web;

import cn.linli.feedback.Appointment;
import cn.linli.feedback.TicketClock;
import cn.linli.kernel.duty.Climb;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Extension;
import cn.linli.kernel.estate.Estate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a ticket's clock in words, and how each of its dates came about. */
@Component
class ClockWords {

    /** A step of the ladder as the drawing shows it. */
    public record Rung(String name, String holder, @Nullable String when, String state) {}

    /** {@code 第 2 天 / 共 3 天，领班；11月24日升至主管} */
    String line(TicketClock.Face face, Shown shown) {
        return switch (face.state()) {
            case KEPT -> shown.say("desk.clock.kept", face.day());
            case KEPT_LATE -> shown.say("desk.clock.late", face.day());
            case WAIVED -> shown.say("desk.clock.waived");
            case OPEN, OVERDUE -> {
                String holder = shown.say("role." + face.holder());
                String day = face.day() > days(face)
                        ? shown.say("desk.clock.past", face.day(), holder)
                        : shown.say("desk.clock.day", face.day(), days(face), holder);
                if (face.waiting()) {
                    yield shown.say("desk.clock.waiting", day);
                }
                yield face.climbsOn() == null
                        ? day
                        : shown.say(
                                "desk.clock.climbs",
                                day,
                                shown.date(face.climbsOn()),
                                shown.say("role." + nextRole(face)));
            }
        };
    }

    /** The last step holds what is past its days. */
    private static int days(TicketClock.Face face) {
        return face.steps().size() - 1;
    }

    private static String nextRole(TicketClock.Face face) {
        return face.steps().stream()
                .filter(step -> step.standing().equals("next"))
                .findFirst()
                .map(step -> step.role().name())
                .orElse(face.holder().name());
    }

    List<Rung> rungs(TicketClock.Face face, Shown shown) {
        boolean running = face.duty().isRunning();
        return face.steps().stream()
                .filter(step -> running
                        || !step.standing().equals("later") && !step.standing().equals("next"))
                .map(step -> new Rung(
                        shown.say("role." + step.role()),
                        step.holder(),
                        when(step, face, shown),
                        running || !step.standing().equals("present") ? step.standing() : "past"))
                .toList();
    }

    /** An appointment moves the count: then only the dates to come follow from it. */
    private static @Nullable String when(TicketClock.Step step, TicketClock.Face face, Shown shown) {
        if (step.standing().equals("next") || step.standing().equals("later")) {
            return shown.say("desk.rung.from", shown.date(step.on()));
        }
        Climb climb = face.duty().getClimb();
        boolean moved = climb != null && !climb.start().equals(face.dayOne());
        return moved ? null : shown.date(step.on());
    }

    /** Sentence by sentence from day one to the date that holds now. */
    List<String> reckoning(TicketClock.Face face, List<Appointment> appointments, Estate estate, Shown shown) {
        Duty duty = face.duty();
        List<String> sentences = new ArrayList<>();
        sentences.add(shown.say(
                duty.getRound() == 1 ? "desk.reckoning.dayOne" : "desk.reckoning.dayOneAgain",
                shown.date(face.dayOne()),
                estate.getZone().getId()));
        sentences.add(shown.say("desk.reckoning.firstDue", days(face), shown.due(duty.getFirstDue())));
        appointments.stream()
                .filter(made -> !made.getMadeAt().isBefore(duty.getSince()))
                .forEach(made -> sentences.add(agreed(made, face.extensions(), shown)));
        face.extensions().stream()
                .filter(extension -> appointments.stream().noneMatch(made -> isBy(made, extension)))
                .forEach(extension -> sentences.add(shown.say(
                        "desk.reckoning.extension",
                        shown.at(extension.grantedAt()),
                        extension.grantedName(),
                        shown.due(extension.dueBefore()),
                        shown.due(extension.dueAfter()),
                        extension.reason())));
        if (face.waiting()) {
            sentences.add(shown.say("desk.reckoning.waiting"));
        }
        if (duty.getFulfilment() != null) {
            sentences.add(shown.say(
                    "desk.reckoning.handled",
                    shown.at(Objects.requireNonNull(duty.getFulfilment()).at())));
        }
        return sentences;
    }

    private static String agreed(Appointment made, List<Extension> extensions, Shown shown) {
        String agreed = shown.say(
                "desk.reckoning.appointment",
                shown.at(made.getMadeAt()),
                made.getMadeName(),
                shown.at(made.getAnswerBy()));
        return extensions.stream()
                .filter(extension -> isBy(made, extension))
                .findFirst()
                .map(extension -> shown.say("desk.reckoning.moved", agreed, shown.due(extension.dueAfter())))
                .orElse(agreed);
    }

    /** The ledger notes an appointment's days as a later date, in the same moment and by the same person. */
    private static boolean isBy(Appointment made, Extension extension) {
        return made.getMadeBy().equals(extension.grantedBy())
                && Duration.between(made.getMadeAt(), extension.grantedAt())
                                .abs()
                                .toSeconds()
                        < 5;
    }
}
