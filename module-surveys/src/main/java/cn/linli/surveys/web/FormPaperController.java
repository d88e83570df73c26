package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.draw.FormLists;
import cn.linli.surveys.draw.FormPrinting;
import cn.linli.web.Here;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms on paper. Posted and not linked: each print gives its sheets codes of their own, and is noted. */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/forms/paper")
@RequiredArgsConstructor
class FormPaperController {

    private final SurveyRounds rounds;
    private final FormPrinting printing;
    private final FormListPage list;

    @PostMapping
    @AllowedToSurveyStaff
    @Nullable
    String print(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String building,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String open,
            Here here,
            HttpServletResponse response)
            throws IOException {
        SurveyRound round = rounds.of(here.estateId(), id);
        FormPrinting.Run run;
        try {
            run = printing.prepare(
                    here.estateId(),
                    id,
                    new FormPrinting.Which(
                            FormListPage.orAll(building), Typed.maybeId(form).orElse(null), open != null));
        } catch (Refused refusal) {
            here.refuse(refusal);
            return list.show(here, id, FormLists.Show.OPEN, building, null);
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(round.getTitle() + "-" + run.size() + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        printing.print(run, response.getOutputStream());
        return null;
    }
}
