/**
 * What tests share: the database, a clock that can be moved, one cast of people, assertions for duties.
 */
@NullMarked
package cn.linli.testing;

import org.jspecify.annotations.NullMarked;
