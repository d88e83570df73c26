package cn.linli.surveys.draw;

import cn.linli.residents.Occupancy;
import java.util.UUID;

/**
 * An eligible home as it stood on the issue date.
 *
 * @param position in the frame, from 1, in the order of homes
 */
record FrameHome(int position, UUID household, String building, String unit, String room, Occupancy occupancy) {

    String label() {
        return unit.isEmpty() ? building + "-" + room : building + "-" + unit + "-" + room;
    }

    /** The line by which the home stands in the listing over which the hash goes. */
    String line() {
        return String.join("\t", String.valueOf(position), household.toString(), building, unit, room, occupancy.name())
                + "\n";
    }
}
