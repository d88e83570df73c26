package cn.linli.kernel;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The kernel alone, as its tests start it. */
@SpringBootApplication
public class KernelApplication {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
