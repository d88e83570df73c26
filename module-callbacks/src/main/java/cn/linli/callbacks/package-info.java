/**
 * Repairs that were done, and the calls and visits that they ask for: the owner is asked, and what was badly done is done again.
 */
@ApplicationModule(displayName = "Callbacks")
@NullMarked
package cn.linli.callbacks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
