package cn.linli.surveys.draw;

import cn.linli.kernel.Refused;
import cn.linli.kernel.Sha256;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes on the answer parts of printed forms: each keys in one paper, and none says from which home it came.
 */
@Service
@RequiredArgsConstructor
public class SheetCodes {

    /** Without those that are taken for one another: 0 and O, 1, I and L. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int HALF = 4;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    /** What the code on a paper says of it: where it came from, and no more than its sheet will say. */
    public record Sheet(String code, String building, String unit) {}

    /** A new code for each of the forms, in their order; of each only the hash is kept, with its building: of a unit a single home may be drawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> make(UUID estate, UUID round, List<SurveyForm> forms) {
        Set<String> codes = new LinkedHashSet<>();
        while (codes.size() < forms.size()) {
            codes.add(letters() + "-" + letters());
        }
        List<String> inOrder = List.copyOf(codes);
        add(estate, round, inOrder, forms);
        return inOrder;
    }

    private String letters() {
        return IntStream.range(0, HALF)
                .mapToObj(n -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .reduce("", String::concat);
    }

    /** All are written anew in the order of their hashes: else a run of one page would lie in one transaction by itself. */
    private void add(UUID estate, UUID round, List<String> codes, List<SurveyForm> forms) {
        jdbc.sql("""
                        with old as (
                            delete from survey_sheet_code where round_id = :round and estate_id = :estate
                            returning code_hash, building, unit, used)
                        insert into survey_sheet_code (round_id, estate_id, code_hash, building, unit, used)
                        select :round, :estate, c.* from (
                            select code_hash, building, unit, used from old
                            union all select f.code, f.building, '', false from unnest(:fresh, :buildings) f (code, building)) c
                        order by c.code_hash
                        """)
                .param("round", round)
                .param("estate", estate)
                .param("fresh", codes.stream().map(code -> hash(round, code)).toArray(String[]::new))
                .param("buildings", forms.stream().map(SurveyForm::building).toArray(String[]::new))
                .update();
    }

    /** Takes a code for the one paper on which it stands; refuses one that was never printed, and a second time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sheet use(UUID estate, UUID round, String typed, String field) {
        return jdbc.sql("update survey_sheet_code set used = true where round_id = :round and estate_id = :estate"
                        + " and code_hash = :hash and not used returning building, unit")
                .param("round", round)
                .param("estate", estate)
                .param("hash", hash(round, typed))
                .query((row, n) -> new Sheet(plain(typed), row.getString("building"), row.getString("unit")))
                .optional()
                .orElseThrow(() -> whyNot(estate, round, typed, field));
    }

    private Refused whyNot(UUID estate, UUID round, String typed, String field) {
        boolean printed = jdbc.sql("select exists (select from survey_sheet_code where round_id = :round"
                        + " and estate_id = :estate and code_hash = :hash)")
                .param("round", round)
                .param("estate", estate)
                .param("hash", hash(round, typed))
                .query(Boolean.class)
                .single();
        return Refused.because(printed ? "survey.sheetCode.used" : "survey.sheetCode.unknown")
                .at(field);
    }

    private static String hash(UUID round, String code) {
        return Sha256.of(round + " " + letters(code));
    }

    /** As it is printed, however it was typed. */
    private static String plain(String typed) {
        String letters = letters(typed);
        return letters.length() == 2 * HALF ? letters.substring(0, HALF) + "-" + letters.substring(HALF) : letters;
    }

    /** Small letters, full-width ones and any dash or space are typed as often as the code itself. */
    private static String letters(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
    }
}
