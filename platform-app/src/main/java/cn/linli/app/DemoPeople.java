package cn.linli.app;

import java.util.List;

/**
 * The people of the demo, for the sign-in page; only the demo has this bean.
 */
@FunctionalInterface
public interface DemoPeople {

    List<DemoPerson> list();
}
