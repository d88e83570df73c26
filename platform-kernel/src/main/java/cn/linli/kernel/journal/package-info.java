/**
 * The append-only account of every change: who, when, what, old and new.
 */
@NamedInterface("journal")
@NullMarked
package cn.linli.kernel.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
