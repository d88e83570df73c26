/**
 * When the butler of a patch changes: who comes after whom from when, and the visits on which the one introduces the other.
 */
@NamedInterface("butlers")
@NullMarked
package cn.linli.residents.butlers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
