/**
 * Puts the rooms together: configuration, sign-in, the today page, administration and the demo.
 */
@ApplicationModule(displayName = "App")
@NullMarked
package cn.linli.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
