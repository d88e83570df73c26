/**
 * Staff members, the posts they hold and the patches of a butler.
 */
@NamedInterface("staff")
@NullMarked
package cn.linli.kernel.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
