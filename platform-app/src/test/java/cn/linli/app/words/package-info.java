/**
 * Whether every sentence that pages ask for is there, whether every sentence that is there is asked for, and whether any is written where it does not belong.
 */
@NullMarked
package cn.linli.app.words;

import org.jspecify.annotations.NullMarked;
