/**
 * What is done about what owners said: each measure by one person and a date, until it is done and, where the public letter
 * promised it, until quality has asked an owner.
 */
@NamedInterface("measures")
@NullMarked
package cn.linli.surveys.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
