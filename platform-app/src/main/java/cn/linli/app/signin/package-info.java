/**
 * Coming in, and what somebody may change about their own account.
 */
@NullMarked
package cn.linli.app.signin;

import org.jspecify.annotations.NullMarked;
