/**
 * Whole ways through the program, walked in a real browser.
 */
@NullMarked
package cn.linli.app.journeys;

import org.jspecify.annotations.NullMarked;
