package cn.linli.app.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Tickets;
import cn.linli.residents.Channel;
import cn.linli.testing.Cast;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Journey
class SignInJourneyTest {

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Test
    void aButlerSignsInOnAPhoneAndSeesWhatIsDue(Traveller traveller) {
        Cast.Stage stage = cast.stage();
        tickets.register(
                stage.id(),
                new Registration(
                        TicketKind.REPAIR,
                        Severity.ORDINARY,
                        false,
                        Channel.TELEPHONE,
                        "REPAIR",
                        "厨房水槽下面漏水",
                        null,
                        "3栋门口",
                        null,
                        "张伟",
                        null,
                        false,
                        null,
                        List.of()),
                stage.butler().asActor());
        Page phone = traveller.phone();

        TodayPage today = SignInPage.open(phone).signInAs(stage.butler());

        assertThat(today.linesAbout("厨房水槽下面漏水")).hasCount(1);
        Traveller.fits(phone);
    }
}
