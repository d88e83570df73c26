/**
 * What the answers of a survey say: estimates with their uncertainty, from tallies that are made once, when it is closed.
 */
@NullMarked
package cn.linli.surveys.counting;

import org.jspecify.annotations.NullMarked;
