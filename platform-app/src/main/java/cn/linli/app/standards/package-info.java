/**
 * The service standards for everybody to read, and their numbers for an administrator to set.
 */
@NullMarked
package cn.linli.app.standards;

import org.jspecify.annotations.NullMarked;
