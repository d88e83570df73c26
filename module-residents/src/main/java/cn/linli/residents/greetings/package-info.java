/**
 * Who is greeted on which day, how, and with which small gift; nobody is sent a greeting twice, and nobody without consent.
 */
@NamedInterface("greetings")
@NullMarked
package cn.linli.residents.greetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
