/**
 * The quarterly owners' forums, from preparation to the filed dossier: nothing that an owner said there is left open-ended.
 */
@ApplicationModule(displayName = "Forums")
@NullMarked
package cn.linli.forums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
