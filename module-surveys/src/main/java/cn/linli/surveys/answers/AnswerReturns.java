package cn.linli.surveys.answers;

import cn.linli.kernel.Share;
import cn.linli.surveys.Returns;
import cn.linli.surveys.SurveyRound;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came back of a round, live: of the forms that were issued, by building and by channel (SUR-6). */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AnswerReturns implements Returns {

    private static final String BY_BUILDING = """
            with issued as (
                select building, min(position) as position,
                       count(*) filter (where handed_at is not null and excluded_at is null) as issued,
                       count(*) filter (where answered_channel = 'PAPER') as coupons
                from survey_form where estate_id = :estate and round_id = :round group by building),
            linked as (
                select building, count(*) as n from survey_sheet
                where estate_id = :estate and round_id = :round and channel = 'LINK' group by building),
            keyed as (
                select building, count(*) as n from survey_paper
                where estate_id = :estate and round_id = :round group by building),
            excused as (
                select building, count(*) as n from survey_unkeyed
                where estate_id = :estate and round_id = :round group by building)
            select i.building, i.issued, coalesce(l.n, 0) as linked, coalesce(k.n, 0) as keyed, i.coupons,
                   coalesce(x.n, 0) as excused
            from issued i left join linked l using (building) left join keyed k using (building)
                left join excused x using (building)
            order by i.position
            """;

    private final JdbcClient jdbc;

    public RoundReturns of(UUID estate, UUID round) {
        List<BuildingReturns> buildings = jdbc.sql(BY_BUILDING)
                .param("estate", estate)
                .param("round", round)
                .query((row, n) -> new BuildingReturns(
                        row.getString("building"),
                        row.getInt("issued"),
                        row.getInt("linked"),
                        row.getInt("keyed"),
                        row.getInt("coupons"),
                        row.getInt("excused")))
                .list();
        return RoundReturns.of(buildings);
    }

    @Override
    public Share of(SurveyRound round) {
        return of(round.getEstateId(), round.getId()).share();
    }
}
