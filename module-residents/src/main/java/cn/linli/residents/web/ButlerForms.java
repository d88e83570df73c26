package cn.linli.residents.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Post;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.residents.butlers.ButlerChange.Handover;
import cn.linli.residents.butlers.PatchWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about a change of butler, and about a visit of both. */
final class ButlerForms {

    private static final int VISITING = 7;

    private ButlerForms() {}

    /**
     * @param patch such as {@code 3-1}, one for each building or unit that changes hands
     * @param successor the post of who comes after
     */
    record ChangeForm(
            @Nullable List<String> patch,
            @Nullable String successor,
            @Nullable String since,
            @Nullable String telephone,
            @Nullable String visitsUntil,
            @Nullable Boolean stays) {

        static ChangeForm of(Post post, String telephone, LocalDate today) {
            return new ChangeForm(
                    PatchWords.sorted(post.getPatches()).stream()
                            .map(PatchWords::code)
                            .toList(),
                    null,
                    today.toString(),
                    telephone,
                    today.plusDays(VISITING).toString(),
                    true);
        }

        Set<Patch> patches(Post of) {
            Set<Patch> chosen = of.getPatches().stream()
                    .filter(one -> patch != null && patch.contains(PatchWords.code(one)))
                    .collect(Collectors.toSet());
            if (chosen.isEmpty()) {
                throw Refused.because("staff.patch.notTheirs").at("patch");
            }
            return chosen;
        }

        UUID checkedSuccessor() {
            try {
                return UUID.fromString(Typed.orEmpty(successor));
            } catch (IllegalArgumentException nobody) {
                throw Refused.because("butlers.successor.needed").at("successor");
            }
        }

        String checkedTelephone() {
            String typed = Typed.orEmpty(telephone).strip();
            if (!typed.matches("[0-9+()\\- ]{3,40}")) {
                throw Refused.because("butlers.telephone.needed").at("telephone");
            }
            return typed;
        }

        LocalDate checkedSince() {
            return Typed.date(since, "since");
        }

        LocalDate checkedUntil() {
            return Typed.date(visitsUntil, "visitsUntil");
        }

        Handover handover(Post from) {
            return new Handover(
                    from.getId(),
                    checkedSuccessor(),
                    patches(from),
                    checkedSince(),
                    checkedTelephone(),
                    checkedUntil(),
                    Boolean.TRUE.equals(stays));
        }
    }

    /** When both were at a door, and what was said. */
    record VisitForm(@Nullable String on, @Nullable String word) {}
}
