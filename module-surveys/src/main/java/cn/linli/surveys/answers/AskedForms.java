package cn.linli.surveys.answers;

import cn.linli.kernel.Recent;
import cn.linli.surveys.Questionnaires;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The forms of issued questionnaires, which cannot change: what a hundred owners read at once is looked up once. */
@Component
@RequiredArgsConstructor
class AskedForms {

    private static final int MOST = 200;

    private final Questionnaires questionnaires;
    private final Recent<UUID, AskedForm> known = new Recent<>(MOST);

    AskedForm of(UUID questionnaire) {
        return known.get(questionnaire, id -> AskedForm.of(questionnaires.of(id)));
    }
}
