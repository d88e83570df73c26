package cn.linli.app.notice;

import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.LocalAddress;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bell's page. Opening a notice leads to where something can be done about it. */
@Controller
@RequestMapping("/notices")
@RequiredArgsConstructor
class NoticesController {

    private static final int LATEST = 100;

    private final Notices notices;
    private final NoticeWords wording;
    private final Clock clock;

    @GetMapping
    String list(Standing me, Model model, Locale language) {
        List<Line> lines = notices.latest(me.id(), LATEST).stream()
                .map(notice -> line(notice, language))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("anyUnread", lines.stream().anyMatch(Line::unread));
        return "app/notices";
    }

    /** Read by being opened; whoever opens somebody else's is led on, and nothing is marked. */
    @GetMapping("/{id}")
    String open(Standing me, @PathVariable UUID id, @RequestParam(defaultValue = "/notices") String to) {
        notices.read(me.id(), id);
        return "redirect:" + LocalAddress.orRoot(to);
    }

    @PostMapping("/reading")
    String readAll(Standing me) {
        notices.readAll(me.id());
        return "redirect:/notices";
    }

    private Line line(BellNotice notice, Locale language) {
        return new Line(
                notice.id(),
                wording.sentence(notice.messageKey(), notice.arguments(), language),
                notice.link(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .format(notice.at().atZone(clock.getZone())),
                notice.urgent(),
                notice.isUnread());
    }

    /** A notice, ready to show. */
    record Line(UUID id, String sentence, String link, String at, boolean urgent, boolean unread) {}
}
