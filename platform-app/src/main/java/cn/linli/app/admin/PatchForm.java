package cn.linli.app.admin;

import org.jspecify.annotations.Nullable;

/** The homes that a butler looks after. */
record PatchForm(@Nullable String patch) {}
