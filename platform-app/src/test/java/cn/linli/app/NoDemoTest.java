package cn.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.web.DemoTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Nothing of the demo is in the product. */
@AppTest
class NoDemoTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private ObjectProvider<DemoTime> demoTime;

    @Autowired
    private ObjectProvider<DemoPeople> demoPeople;

    @Test
    void theProductHasNoClockThatCanBePutOn() throws Exception {
        mvc.perform(get("/demo/clock").with(As.staff(cast.stage().administrator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theProductHasNoDemoPeople() {
        assertThat(demoTime.getIfAvailable()).isNull();
        assertThat(demoPeople.getIfAvailable()).isNull();
    }
}
