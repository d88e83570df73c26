package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.history.PastRound;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A past survey as it is typed, with its file. */
record ImportedForm(
        @Nullable String halfYear,
        @Nullable String title,
        @Nullable String questionnaire,
        @Nullable String target,
        @Nullable String issued,
        @Nullable MultipartFile file) {

    PastRound about(Set<String> offered, Set<String> versions) {
        HalfYear half = HalfYear.of(Typed.orEmpty(halfYear))
                .filter(one -> offered.contains(one.code()))
                .orElseThrow(() -> Refused.because("surveys.choose").at("halfYear"));
        return new PastRound(
                half,
                Typed.orEmpty(title),
                Typed.among(versions, questionnaire, "questionnaire"),
                Typed.number(target, "target"),
                Typed.number(issued, "issued"));
    }
}
