/**
 * The pages of forums: for staff below an estate, for owners behind the code that hangs in the room.
 */
@NullMarked
package cn.linli.forums.web;

import org.jspecify.annotations.NullMarked;
