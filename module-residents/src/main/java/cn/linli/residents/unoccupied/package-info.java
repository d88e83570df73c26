/**
 * Homes that nobody has moved into: each month their owners are asked why and when, and told how their home stands.
 */
@NamedInterface("unoccupied")
@NullMarked
package cn.linli.residents.unoccupied;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
