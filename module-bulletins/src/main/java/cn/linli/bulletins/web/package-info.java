/**
 * The pages on which papers for owners are written, led on their way, and read.
 */
@NullMarked
package cn.linli.bulletins.web;

import org.jspecify.annotations.NullMarked;
