/**
 * What nobody would type: every form and every address with bad input, over HTTP.
 */
@NullMarked
package cn.linli.app.input;

import org.jspecify.annotations.NullMarked;
