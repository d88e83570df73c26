/**
 * Every day is lived exactly once and in order, also after downtime and with several nodes.
 */
@NamedInterface("calendar")
@NullMarked
package cn.linli.kernel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
