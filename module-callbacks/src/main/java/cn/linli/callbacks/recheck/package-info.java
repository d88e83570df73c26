/**
 * Quality asks some owners again, drawn at random, without having seen what they told the estate; then both answers stand side by side.
 */
@NamedInterface("recheck")
@NullMarked
package cn.linli.callbacks.recheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
