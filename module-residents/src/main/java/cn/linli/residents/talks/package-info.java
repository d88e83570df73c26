/**
 * Home talks: each butler sits down with some households every week, those first who have waited longest.
 */
@NamedInterface("talks")
@NullMarked
package cn.linli.residents.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
