/**
 * Households that are not satisfied are contacted, at least every half month, until a contact says that they are content.
 */
@NamedInterface("care")
@NullMarked
package cn.linli.residents.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
