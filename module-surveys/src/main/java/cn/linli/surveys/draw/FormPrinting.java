package cn.linli.surveys.draw;

import cn.linli.bulletins.paper.CopyPress;
import cn.linli.bulletins.paper.CopyPress.Code;
import cn.linli.bulletins.paper.CopyPress.Mark;
import cn.linli.bulletins.paper.CopyPress.Words;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.web.PublicAddress;
import cn.linli.web.qr.QrCode;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms on paper, one home after the other as a butler walks: a coupon with the home, its serial and its link, and below the
 * tear line the answer part, whose code is kept nowhere beside the home.
 */
@Service
@RequiredArgsConstructor
public class FormPrinting {

    /** More items than this stand closer together, so that they stay on the sheet. */
    private static final int MANY_ITEMS = 13;

    private static final String TEMPLATE = "surveys/print/form";
    private static final String STYLE = "/print/survey-form.css";

    private final SurveyRounds rounds;
    private final Questionnaires questionnaires;
    private final FormLists lists;
    private final LinkTokens tokens;
    private final SheetCodes codes;
    private final Estates estates;
    private final PublicAddress address;
    private final CopyPress press;
    private final JdbcClient jdbc;

    /**
     * Which homes' forms.
     *
     * @param building none for all
     * @param form one home's only
     * @param openOnly those that are not handed out yet
     */
    public record Which(@Nullable String building, @Nullable UUID form, boolean openOnly) {}

    /** What is ready to be printed. It holds secrets, and lives only until it is. */
    public static final class Run {

        private final Map<String, Object> words;
        private final List<List<Mark>> copies;

        private Run(Map<String, Object> words, List<List<Mark>> copies) {
            this.words = words;
            this.copies = copies;
        }

        public int size() {
            return copies.size();
        }
    }

    /** Gives each sheet a code of its own and derives the links; noted, because whoever has a form can answer it. */
    @Transactional
    public Run prepare(UUID estate, UUID id, Which which) {
        SurveyRound round = rounds.taken(estate, id, "survey.formsPrinted");
        round.require(SurveyAction.PRINT);
        List<SurveyForm> forms = lists.toPrint(estate, id, which);
        Refused.unless(!forms.isEmpty(), "survey.print.nobody");
        requireSameKey(forms.get(0));
        // Where names are given the answer part bears the serial itself: nothing has to be kept apart.
        List<String> fresh = round.isAnonymous()
                ? codes.make(estate, id, forms)
                : forms.stream().map(SurveyForm::label).toList();
        LinkTokens.Deriving deriving = tokens.deriving();
        List<List<Mark>> copies = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            String link =
                    address.of(SurveyForm.LINK + deriving.token(forms.get(i).id()));
            copies.add(marks(forms.get(i), link, fresh.get(i)));
        }
        Questionnaire questionnaire = questionnaires.of(round.getQuestionnaireId());
        return new Run(
                Map.of(
                        "estate",
                        estates.of(estate),
                        "round",
                        round,
                        "questionnaire",
                        questionnaire,
                        "many",
                        questionnaire.items().size() > MANY_ITEMS),
                copies);
    }

    /** A key that was lost or exchanged would print links that open nothing. */
    private void requireSameKey(SurveyForm form) {
        boolean same = jdbc.sql("select token_hash = :hash from survey_form where id = :id and estate_id = :estate")
                .param("hash", LinkTokens.hash(tokens.deriving().token(form.id())))
                .param("id", form.id())
                .param("estate", form.estate())
                .query(Boolean.class)
                .single();
        Refused.unless(same, "survey.print.otherKey");
    }

    private static List<Mark> marks(SurveyForm form, String link, String code) {
        return List.of(
                new Words(0, 34, 43.2f, 15, true, form.home()),
                new Words(0, 34, 51.2f, 12, false, form.label()),
                new Code(0, 158, 14, 40, QrCode.of(link)),
                new Words(0, 168, 107, 12, true, code),
                new Words(1, 168, 12, 10, true, code));
    }

    public void print(Run run, OutputStream out) {
        press.print(TEMPLATE, STYLE, run.words, run.copies, out);
    }
}
