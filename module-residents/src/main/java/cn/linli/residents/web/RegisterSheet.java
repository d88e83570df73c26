package cn.linli.residents.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.residents.Contact;
import cn.linli.residents.ContactFilter;
import cn.linli.residents.ContactMark;
import cn.linli.residents.ContactRegister;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 《与顾客沟通登记表》 as a table. */
@Component
@RequiredArgsConstructor
class RegisterSheet {

    private static final int PAGE = 1000;
    private static final SheetColumns COLUMNS = SheetColumns.of(
            SheetColumn.of("at", "时间", "Time").wide(18),
            SheetColumn.of("home", "房号", "Home"),
            SheetColumn.of("channel", "方式", "Channel"),
            SheetColumn.of("direction", "方向", "Direction"),
            SheetColumn.of("staff", "登记人", "Staff member"),
            SheetColumn.of("reached", "沟通对象", "Spoken with"),
            SheetColumn.of("said", "沟通内容", "What was said").wide(60),
            SheetColumn.of("promised", "承诺", "What was promised").wide(30),
            SheetColumn.of("source", "来源", "Source"));

    private final ContactRegister register;
    private final MessageSource messages;

    void write(SheetWriter sheet, Estate estate, ContactFilter filter, Locale locale) {
        sheet.title(messages.getMessage("residents.register.form", null, locale));
        sheet.header(COLUMNS, locale);
        ContactMark mark = null;
        List<Contact> page;
        do {
            page = register.search(estate.getId(), filter, mark, PAGE);
            page.forEach(contact -> line(sheet, estate, contact, locale));
            mark = page.isEmpty() ? null : ContactMark.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
    }

    private void line(SheetWriter sheet, Estate estate, Contact contact, Locale locale) {
        sheet.row(
                contact.at().atZone(estate.getZone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES),
                contact.home(),
                word("residents.channel." + contact.channel(), locale),
                word("residents.direction." + contact.direction(), locale),
                contact.staffName(),
                contact.reached(),
                contact.said(),
                contact.promised(),
                contact.sourceType().equals("register")
                        ? word("residents.register.byHand", locale)
                        : contact.sourceLabel());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
