/**
 * Who may see what, driven over HTTP: every address against every role, at one's own estate and at another.
 */
@NullMarked
package cn.linli.app.access;

import org.jspecify.annotations.NullMarked;
