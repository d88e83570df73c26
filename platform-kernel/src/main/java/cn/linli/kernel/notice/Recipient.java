package cn.linli.kernel.notice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has to be known of a person to reach them outside the browser. */
record Recipient(String name, @Nullable String email, Locale language, boolean reachable) {}
