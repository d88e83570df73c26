/**
 * The duty ledger: who owes what, by when, by which clause, and what shows that it was done.
 */
@NamedInterface("duty")
@NullMarked
package cn.linli.kernel.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
