package cn.linli.web;

/** A field holds characters that no keyboard makes (NUL, half of a surrogate pair), or a key that is none. */
public class MalformedText extends RuntimeException {}
