/**
 * The estates that a property company looks after, each with its zone and service hours.
 */
@NamedInterface("estate")
@NullMarked
package cn.linli.kernel.estate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
