/**
 * What remains of a forum on paper: the minutes that owners get, and the dossier that is filed.
 */
@NamedInterface("papers")
@NullMarked
package cn.linli.forums.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
