/** Which homes are asked: drawn so that anybody can make the draw again, and each given its form (SUR-3, SUR-4, SUR-5). */
@NamedInterface("draw")
@NullMarked
package cn.linli.surveys.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
