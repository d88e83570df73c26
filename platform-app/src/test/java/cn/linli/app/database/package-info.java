/** Proves that the embedded database keeps what it acknowledged, also by killing real programs. */
@NullMarked
package cn.linli.app.database;

import org.jspecify.annotations.NullMarked;
