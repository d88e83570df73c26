package cn.linli.residents;

import org.jspecify.annotations.Nullable;

/**
 * Which homes a list shows.
 *
 * @param query as for {@link Households#search}; blank for all
 */
public record HouseholdFilter(
        String query, @Nullable String building, @Nullable Occupancy occupancy) {

    public static final HouseholdFilter ALL = new HouseholdFilter("", null, null);
}
