/**
 * Addresses for other programs: each brings a token in every request, sees one estate, and is refused with a problem document (RFC 9457).
 */
@NamedInterface("api")
@NullMarked
package cn.linli.web.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
