/**
 * The words everybody uses and the duty ledger; knows no module and no web.
 */
@ApplicationModule(displayName = "Kernel")
@NullMarked
package cn.linli.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
