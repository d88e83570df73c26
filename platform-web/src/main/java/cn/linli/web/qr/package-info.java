/**
 * Two-dimensional codes that a phone's camera reads, drawn so that they print sharp at any size.
 */
@NamedInterface("qr")
@NullMarked
package cn.linli.web.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
