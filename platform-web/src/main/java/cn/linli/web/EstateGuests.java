package cn.linli.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Standing;

/** Lets people without a post at an estate open some pages of it, and no others; the room whose pages they are contributes it. */
public interface EstateGuests {

    /**
     * Whether the person may open the page now; asked for each request, with the estate in sight.
     *
     * @param below the address below the estate's, such as {@code surveys/0190…/forms}
     */
    boolean admit(Standing person, Estate estate, String below);
}
