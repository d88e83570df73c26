/**
 * Repairs that come in from elsewhere, from another program or in a list: read field by field, judged, and taken once by their number.
 */
@NamedInterface("incoming")
@NullMarked
package cn.linli.callbacks.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
