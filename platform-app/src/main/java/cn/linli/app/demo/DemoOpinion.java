package cn.linli.app.demo;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.answers.AskedForm;
import cn.linli.surveys.answers.Filled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** How one home of the story answers: in its own mood, area by area as the estate is thought of then. */
final class DemoOpinion {

    private static final double MOOD = 0.09;
    private static final double AREAS = 5.0;

    private DemoOpinion() {}

    static Filled of(AskedForm asked, DemoPlace place, HalfYear half, Random random) {
        double mood = random.nextGaussian() * MOOD;
        double all = 0;
        Map<UUID, Integer> scores = new HashMap<>();
        List<AskedForm.Area> areas = asked.areas();
        for (int area = 0; area < areas.size(); area++) {
            double satisfied = DemoSurveyWords.satisfied(place, half, area);
            all += satisfied / AREAS;
            for (AskedForm.Item item : areas.get(area).items()) {
                boolean met = random.nextInt(100) >= unknown(place, area);
                int score = score(satisfied + mood, random);
                scores.put(item.id(), met ? score : Filled.NOT_EXPERIENCED);
            }
        }
        scores.put(asked.overall().id(), score(all + mood, random));
        return new Filled(scores, DemoSurveyWords.comment(place, random));
    }

    /** Of a hundred homes, how many have nothing to say of an area: works and handover are long past in an old estate. */
    private static int unknown(DemoPlace place, int area) {
        if (area == AREAS - 1) {
            return place.plan().defects() > 1 ? 8 : 35;
        }
        return area == 1 ? 6 : 3;
    }

    private static int score(double satisfied, Random random) {
        boolean content = random.nextDouble() < satisfied;
        int degree = random.nextInt(100);
        if (content) {
            return degree < 48 ? 5 : 4;
        }
        return degree < 58 ? 3 : degree < 87 ? 2 : 1;
    }
}
