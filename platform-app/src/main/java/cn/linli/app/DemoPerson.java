package cn.linli.app;

/**
 * Somebody as whom one may look at the demo.
 *
 * @param roleKey message key of the role, such as {@code role.BUTLER}
 * @param estate name of the estate; empty for a post at the company
 */
public record DemoPerson(String signInName, String password, String name, String roleKey, String estate) {}
