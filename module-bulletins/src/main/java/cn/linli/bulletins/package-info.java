/**
 * Every paper that owners get, on one way: written, approved by somebody else, signed, frozen, published, filed.
 */
@ApplicationModule(displayName = "Bulletins")
@NullMarked
package cn.linli.bulletins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
