/**
 * What may be done when, and what is left of it: every state against every act, over HTTP, and the journal's one line.
 */
@NullMarked
package cn.linli.app.acts;

import org.jspecify.annotations.NullMarked;
