/**
 * What owners asked at a forum and what became of it: answered on the spot, or put right by a person and a date until the
 * owner who asked is content.
 */
@NamedInterface("items")
@NullMarked
package cn.linli.forums.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
