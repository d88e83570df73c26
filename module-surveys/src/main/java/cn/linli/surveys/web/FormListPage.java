package cn.linli.surveys.web;

import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.draw.FormLists;
import cn.linli.surveys.draw.FormMessages;
import cn.linli.surveys.draw.FormTally;
import cn.linli.surveys.draw.HandOut;
import cn.linli.surveys.draw.SurveyForm;
import cn.linli.surveys.draw.SurveyForms;
import cn.linli.web.Here;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The list of a round's forms, as a butler walks: one building, one unit after the other. */
@Component
@RequiredArgsConstructor
class FormListPage {

    private static final int ROWS = 100;

    private final SurveyRounds rounds;
    private final SurveyForms forms;
    private final FormLists lists;
    private final FormMessages messages;
    private final RoundPage page;

    String show(Here here, UUID id, FormLists.Show show, @Nullable String building, @Nullable String after) {
        SurveyRound round = rounds.of(here.estateId(), id);
        page.about(here, round);
        List<FormTally> buildings = forms.byBuilding(here.estateId(), id);
        String only = buildings.stream()
                .map(FormTally::building)
                .filter(code -> code.equals(orAll(building)))
                .findFirst()
                .orElse(null);
        List<SurveyForm> found = lists.page(here.estateId(), id, show, only, position(after), ROWS + 1);
        boolean more = found.size() > ROWS;
        List<SurveyForm> rows = more ? found.subList(0, ROWS) : found;
        String address = address(here, id, show, only);
        if (more) {
            here.show("older", address + "&after=" + rows.get(ROWS - 1).position());
        }
        if (position(after) != null) {
            here.show("newest", address);
        }
        FormTally whole = FormTally.sum(buildings);
        here.show("rows", rows);
        here.show("shows", FormLists.Show.values());
        here.show("show", show);
        here.show("buildings", buildings);
        here.show("forms", whole);
        here.show(
                "these",
                only == null
                        ? whole
                        : buildings.stream()
                                .filter(one -> one.building().equals(only))
                                .findFirst()
                                .orElseThrow());
        here.show("ways", HandOut.Way.values());
        here.show("connected", messages.isConnected());
        if (only != null) {
            here.show("building", only);
        }
        here.page().putIfAbsent("form", HandOutForm.empty());
        return "surveys/desk/forms";
    }

    /** None for the whole estate. */
    static @Nullable String orAll(@Nullable String building) {
        return Typed.orEmpty(building).isEmpty() ? null : Typed.orEmpty(building);
    }

    private static @Nullable Integer position(@Nullable String after) {
        String digits = Typed.orEmpty(after);
        return digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
    }

    static String address(Here here, UUID round, FormLists.Show show, @Nullable String building) {
        return SurveyAddress.of(here, round) + "/forms?show=" + show
                + (orAll(building) == null ? "" : "&building=" + UriUtils.encode(Typed.orEmpty(building), "UTF-8"));
    }
}
