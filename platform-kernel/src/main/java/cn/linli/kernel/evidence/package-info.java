/**
 * Files kept as proof: content-addressed, checked by their magic bytes, freed of location data.
 */
@NamedInterface("evidence")
@NullMarked
package cn.linli.kernel.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
