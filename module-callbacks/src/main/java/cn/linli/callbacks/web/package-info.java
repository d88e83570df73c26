/**
 * The pages of repairs and callbacks: the homes to be asked today, on a butler's phone, and the month's report at a desk.
 */
@NullMarked
package cn.linli.callbacks.web;

import org.jspecify.annotations.NullMarked;
