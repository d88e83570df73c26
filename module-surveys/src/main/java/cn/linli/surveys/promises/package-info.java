/**
 * The public letter that answers a survey, read before it is posted; its promises, delivered to quality, verified, filed.
 */
@NamedInterface("promises")
@NullMarked
package cn.linli.surveys.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
