package cn.linli.surveys.draw;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a home answered; what it answered stands elsewhere.
 *
 * @param registeredBy who registered the coupon of an answer on paper
 */
public record Answered(
        LocalDate on, FormChannel channel, @Nullable String registeredBy) {}
