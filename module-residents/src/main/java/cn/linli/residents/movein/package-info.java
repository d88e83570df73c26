/**
 * A household moves in: what is done for it before, on the day and in the first month, and by whom.
 */
@NamedInterface("movein")
@NullMarked
package cn.linli.residents.movein;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
