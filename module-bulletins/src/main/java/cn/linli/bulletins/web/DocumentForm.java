package cn.linli.bulletins.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Wording;
import cn.linli.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is being written.
 *
 * @param figuresOf the quarter whose figures the text was begun with, in a new bulletin
 */
record DocumentForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String period,
        @Nullable Boolean important,
        @Nullable String body,
        @Nullable String figuresOf) {

    static DocumentForm of(Document document) {
        Wording wording = document.getEdition().wording();
        return new DocumentForm(
                document.getKind().name(),
                wording.title(),
                document.getPeriod(),
                document.isImportant(),
                wording.body(),
                null);
    }

    DocumentForm withBody(String other) {
        return new DocumentForm(kind, title, period, important, other, figuresOf);
    }

    /** Whether it was begun with a quarter's figures: anything else is not sent back. */
    public boolean hasFigures() {
        return Period.fits(DocumentKind.BULLETIN, Typed.orNone(figuresOf));
    }

    /** Whether another quarter was chosen than the one whose figures stand in the text. */
    boolean hasOtherFigures(DocumentKind of) {
        return of == DocumentKind.BULLETIN
                && hasFigures()
                && Period.fits(of, Typed.orNone(period))
                && !Typed.orEmpty(figuresOf).equals(Typed.orEmpty(period));
    }

    DocumentKind checkedKind() {
        return Typed.kind(kind);
    }

    @Nullable
    String checkedPeriod(DocumentKind of) {
        String chosen = Typed.orNone(period);
        if (of.span() == DocumentKind.Span.NONE) {
            return null;
        }
        if (!Period.fits(of, chosen)) {
            throw Refused.because("document.period.needed").at("period");
        }
        return chosen;
    }

    boolean isImportantOne() {
        return Boolean.TRUE.equals(important);
    }

    Wording wording() {
        return Wording.of(Typed.orEmpty(title), Typed.orEmpty(body));
    }
}
