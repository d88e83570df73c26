package cn.linli.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A problem left from construction (FEE-14).
 *
 * @param inside inside a home, where the butler follows it to the end; else in common parts, where engineering does
 * @param small solved the same day; others within seven days, or the owner is told why
 */
@Embeddable
public record Defect(
        @Column(name = "defect_inside") Boolean inside,
        @Column(name = "defect_small") Boolean small) {}
