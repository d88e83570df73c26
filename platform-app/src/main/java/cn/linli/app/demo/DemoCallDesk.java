package cn.linli.app.demo;

import cn.linli.callbacks.Callbacks;
import cn.linli.callbacks.Rainstorms;
import cn.linli.callbacks.RepairLists;
import cn.linli.callbacks.Repairs;
import cn.linli.callbacks.recheck.Rechecks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The façades through which the callbacks of the story are told: the same that the pages call. */
@Component
@Profile("demo")
record DemoCallDesk(
        Repairs repairs, RepairLists lists, Callbacks callbacks, Rainstorms rainstorms, Rechecks rechecks) {}
