package cn.linli.web;

import cn.linli.kernel.staff.Role;
import java.util.Set;

/**
 * A noun of the side bar; each room contributes its own as beans.
 *
 * @param key label {@code web.nav.<key>}, and the {@code section} that its pages name
 * @param path address below {@code /e/{estate}/} for an estate's page, or from the root with a leading slash
 * @param roles who sees it; empty for everybody at the estate
 * @param order place in the bar; up to 100 also stands in the bar of a phone
 */
public record NavItem(String key, String icon, String path, Set<Role> roles, int order) {

    public static NavItem forAll(String key, String icon, String path, int order) {
        return new NavItem(key, icon, path, Set.of(), order);
    }

    boolean isCompanyPage() {
        return path.startsWith("/");
    }
}
