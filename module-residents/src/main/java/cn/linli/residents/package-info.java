/**
 * Every home and everybody who lives in it, and the one register of all contacts with them.
 */
@ApplicationModule(displayName = "Residents")
@NullMarked
package cn.linli.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
