package cn.linli.feedback.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentTies;
import cn.linli.feedback.PublicLetter;
import cn.linli.feedback.PublicLetters;
import cn.linli.kernel.estate.Estate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Beside a public letter: which tickets it answers (FEE-15). */
@Component
@RequiredArgsConstructor
class PublicLetterTies implements DocumentTies {

    private final PublicLetters letters;
    private final MessageSource messages;

    @Override
    public List<Tie> of(Estate estate, Document document, Locale language) {
        if (document.getKind() != DocumentKind.LETTER) {
            return List.of();
        }
        PublicLetter letter = letters.of(estate.getId(), document.getId());
        int chosen = letter.matters().size();
        String words = chosen == 0
                ? messages.getMessage("desk.publicLetter.tie.none", null, language)
                : messages.getMessage(
                        letter.answeredAt() == null ? "desk.publicLetter.tie" : "desk.publicLetter.tie.answered",
                        new Object[] {letter.number(), chosen},
                        language);
        return List.of(new Tie(
                messages.getMessage("desk.publicLetter", null, language),
                words,
                PublicLetterController.address(estate, document.getId())));
    }
}
