/**
 * The half-yearly satisfaction surveys, from the draw to the verified promise: a figure that nobody can polish.
 */
@ApplicationModule(displayName = "Surveys")
@NullMarked
package cn.linli.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
