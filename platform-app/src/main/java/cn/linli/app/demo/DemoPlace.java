package cn.linli.app.demo;

import cn.linli.kernel.estate.Estate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** An estate of the demo with its people and homes. */
record DemoPlace(DemoEstates.Plan plan, Estate estate, DemoCrew crew, List<DemoHome> homes) {

    UUID id() {
        return estate.getId();
    }

    /** A home from which somebody might call. */
    DemoHome anyHome(Random random) {
        DemoHome home;
        do {
            home = homes.get(random.nextInt(homes.size()));
        } while (!home.livedIn());
        return home;
    }
}
