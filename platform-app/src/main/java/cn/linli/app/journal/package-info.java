/**
 * The journal in words: who changed what, when, from what to what. It can be read and nothing else.
 */
@NullMarked
package cn.linli.app.journal;

import org.jspecify.annotations.NullMarked;
