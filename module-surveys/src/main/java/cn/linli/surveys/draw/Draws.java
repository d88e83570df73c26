package cn.linli.surveys.draw;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seeds;
import cn.linli.residents.HomeAddresses;
import cn.linli.surveys.Hand;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyCourse;
import cn.linli.surveys.SurveyMove;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which homes are asked: drawn at random over a frame that is frozen with the draw, so that anybody can make it again (SUR-5).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Draws {

    private static final int LONGEST_REASON = 500;

    private final SurveyRounds rounds;
    private final HomeAddresses homes;
    private final DrawStore store;
    private final SurveyCourse course;
    private final Seeds seeds;
    private final Clock clock;

    /** How many homes are eligible today, as a draw would freeze them. */
    @Transactional(readOnly = true)
    public int eligible(UUID estate) {
        return homes.count(estate, Frame.ELIGIBLE);
    }

    /** Freezes the eligible homes of today and draws as many as the rate asks for (SUR-4); how many. */
    public int draw(UUID estate, UUID id, Actor by) {
        Frame.Taking taking = new Frame.Taking();
        homes.each(estate, Frame.ELIGIBLE, taking);
        Frame frame = taking.frame();
        SurveyRound round = rounds.drawn(estate, id, frame.size(), by);
        store.keep(round, frame);
        long seed = seeds.next();
        Sampling.Drawn drawn = Sampling.of(frame, round.quota(), seed);
        store.keep(round, draw(1, seed, frame, null, drawn, by), drawn);
        return drawn.homes().size();
    }

    /** Draws more homes from one unit's part of the frozen frame; nobody's place is taken. */
    public void more(UUID estate, UUID id, String building, String unit, int number, String because, Actor by) {
        SurveyRound round = rounds.taken(estate, id, "survey.drawnMore");
        round.require(SurveyAction.DRAW_MORE);
        String why = because.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refused.because("survey.more.reason", LONGEST_REASON).at("because");
        }
        Frame frame = store.frame(estate, id);
        Stratum pool = pool(frame, building, unit, taken(estate, id));
        if (number < 1 || number > pool.homes().size()) {
            throw Refused.because("survey.more.number", pool.homes().size()).at("number");
        }
        long seed = seeds.next();
        Sampling.Drawn drawn = Sampling.more(pool, number, seed);
        int next = store.draws(estate, id).size() + 1;
        Draw draw = draw(next, seed, frame, why, drawn, by);
        store.keep(round, draw, drawn);
        course.add(round, SurveyMove.DRAWN_MORE, draw.strata().get(0).label() + " +" + number + " · " + why, by);
    }

    private Draw draw(int number, long seed, Frame frame, @Nullable String why, Sampling.Drawn drawn, Actor by) {
        return new Draw(
                Ids.next(),
                number,
                seed,
                Sampling.ALGORITHM,
                frame.hash(),
                drawn.homes().size(),
                why,
                Hand.of(by, clock.instant()),
                drawn.strata());
    }

    private Set<Integer> taken(UUID estate, UUID round) {
        return store.drawn(estate, round).values().stream()
                .flatMap(of -> of.keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Stratum pool(Frame frame, String building, String unit, Set<Integer> taken) {
        Stratum whole = frame.strata().stream()
                .filter(one -> one.building().equals(building) && one.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound("stratum " + building + " " + unit));
        return new Stratum(
                building,
                unit,
                whole.homes().stream()
                        .filter(home -> !taken.contains(home.position()))
                        .toList());
    }

    /** All draws of a round, the first first. */
    @Transactional(readOnly = true)
    public List<Draw> of(UUID estate, UUID round) {
        return store.draws(estate, round);
    }

    /** Every unit of the frame, and how many of its homes are drawn by now. */
    @Transactional(readOnly = true)
    public List<DrawStratum> strata(UUID estate, UUID round) {
        Set<Integer> taken = taken(estate, round);
        return store.frame(estate, round).strata().stream()
                .map(one ->
                        new DrawStratum(one.building(), one.unit(), one.homes().size(), (int) one.homes().stream()
                                .filter(home -> taken.contains(home.position()))
                                .count()))
                .toList();
    }

    /** The frame as the lines over which its hash goes. */
    @Transactional(readOnly = true)
    public String listing(UUID estate, UUID round) {
        return store.frame(estate, round).listing();
    }

    /** Makes every draw of the round again from the stored frame and seeds, and compares. Changes nothing. */
    @Transactional(readOnly = true)
    public DrawnAgain again(UUID estate, UUID round) {
        Frame frame = store.frame(estate, round);
        String hash = frame.hash();
        Map<UUID, Map<Integer, String>> recorded = store.drawn(estate, round);
        Set<Integer> taken = new HashSet<>();
        List<DrawnAgain.Finding> findings = new ArrayList<>();
        for (Draw draw : store.draws(estate, round)) {
            Map<Integer, String> there = recorded.getOrDefault(draw.id(), Map.of());
            List<FrameHome> again = again(draw, frame, taken);
            Set<Integer> places = again.stream().map(FrameHome::position).collect(Collectors.toSet());
            findings.add(new DrawnAgain.Finding(
                    draw.number(),
                    hash.equals(draw.frameHash()),
                    again.stream()
                            .filter(home -> !there.containsKey(home.position()))
                            .map(FrameHome::label)
                            .toList(),
                    there.entrySet().stream()
                            .filter(one -> !places.contains(one.getKey()))
                            .map(Map.Entry::getValue)
                            .sorted()
                            .toList()));
            taken.addAll(there.keySet());
        }
        return new DrawnAgain(hash, findings);
    }

    private static List<FrameHome> again(Draw draw, Frame frame, Set<Integer> taken) {
        if (!draw.algorithm().equals(Sampling.ALGORITHM) || draw.homes() > frame.size()) {
            return List.of();
        }
        if (draw.number() == 1) {
            return Sampling.of(frame, draw.homes(), draw.seed()).homes();
        }
        DrawStratum from = draw.strata().get(0);
        Stratum pool = pool(frame, from.building(), from.unit(), taken);
        return draw.homes() > pool.homes().size()
                ? List.of()
                : Sampling.more(pool, draw.homes(), draw.seed()).homes();
    }
}
