package cn.linli.web;

import java.util.regex.Pattern;

/**
 * Addresses that stay in the house: what a form names as the page to go back to is followed only if it is one of ours.
 */
public final class LocalAddress {

    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9_\\-./?&=%~+]*");

    private LocalAddress() {}

    public static String orRoot(String address) {
        boolean ours = PLAIN.matcher(address).matches() && !address.startsWith("//") && address.length() <= 500;
        return ours ? address : "/";
    }
}
