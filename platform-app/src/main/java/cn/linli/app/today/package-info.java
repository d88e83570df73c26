/**
 * What must be done now: everything that waits for one person, over all rooms, in one list.
 */
@NullMarked
package cn.linli.app.today;

import org.jspecify.annotations.NullMarked;
