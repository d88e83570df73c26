/**
 * Which estates the work at hand sees: set once, kept by the database itself, whatever a look-up forgets.
 */
@NamedInterface("sight")
@NullMarked
package cn.linli.kernel.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
