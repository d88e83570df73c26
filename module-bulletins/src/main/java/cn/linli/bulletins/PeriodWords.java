package cn.linli.bulletins;

import cn.linli.kernel.estate.Estate;
import java.util.Optional;

/** What another room puts into a new paper about a period, below its kind's template; each contributes a bean. */
public interface PeriodWords {

    /**
     * HTML as a paper may hold it; none where the room has nothing to say to this kind.
     *
     * @param period such as {@code 2026-11}
     */
    Optional<String> of(Estate estate, DocumentKind kind, String period);
}
