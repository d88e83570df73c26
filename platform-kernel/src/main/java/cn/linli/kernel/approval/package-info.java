/**
 * An explicit yes or no by somebody other than the author, over content that is frozen by its hash.
 */
@NamedInterface("approval")
@NullMarked
package cn.linli.kernel.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
