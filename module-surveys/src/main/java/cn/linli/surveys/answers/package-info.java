/** What owners answer, on a phone or on paper: taken once from each home, and kept apart from who has answered (SUR-6). */
@NamedInterface("answers")
@NullMarked
package cn.linli.surveys.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
