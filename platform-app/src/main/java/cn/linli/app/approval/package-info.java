/**
 * An explicit yes or no: what waits for it, and the page that asks for it.
 */
@NullMarked
package cn.linli.app.approval;

import org.jspecify.annotations.NullMarked;
