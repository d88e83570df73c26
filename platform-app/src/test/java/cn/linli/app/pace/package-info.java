/**
 * What the pages cost, in what has no noise: statements.
 */
@NullMarked
package cn.linli.app.pace;

import org.jspecify.annotations.NullMarked;
