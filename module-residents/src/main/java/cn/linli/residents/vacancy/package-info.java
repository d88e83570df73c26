/**
 * The occupancy table: every home's state, and who recorded it when.
 */
@NamedInterface("vacancy")
@NullMarked
package cn.linli.residents.vacancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
