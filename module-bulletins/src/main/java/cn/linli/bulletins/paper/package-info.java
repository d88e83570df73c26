/**
 * How a text becomes a sheet of paper that lasts, and a seal that shows whether somebody touched it.
 */
@NamedInterface("paper")
@NullMarked
package cn.linli.bulletins.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
