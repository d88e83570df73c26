package cn.linli.residents.vacancy;

/** How statements ask when an empty home {@code h} will be lived in: a planned move-in says it, or else the owner did. */
final class Looking {

    static final int SOON = 30;

    /** What was said before somebody lived there last is over. */
    static final String AHEAD = "select coalesce(m.moves_on, o.expected_on) as expected_on, o.reason as outlook"
            + " from (select 1) one"
            + " left join household_outlook o on o.household_id = h.id and o.recorded_at >= coalesce((select max(q.recorded_at)"
            + " from household_occupancy q where q.household_id = h.id and q.occupancy in ('OCCUPIED', 'LET')), '-infinity')"
            + " left join household_movein m on m.household_id = h.id and m.finished_at is null and m.off_at is null"
            + " where h.occupancy not in ('OCCUPIED', 'LET')";

    private static final String EXPECTED = "(select x.expected_on from (" + AHEAD + ") x)";

    private Looking() {}

    /** Days are {@code :today} and {@code :soon}. */
    static String at(Expectation expectation) {
        return "h.occupancy not in ('OCCUPIED', 'LET') and "
                + switch (expectation) {
                    case SOON -> EXPECTED + " between :today and :soon";
                    case PASSED -> EXPECTED + " < :today";
                    case UNKNOWN -> EXPECTED + " is null";
                };
    }
}
