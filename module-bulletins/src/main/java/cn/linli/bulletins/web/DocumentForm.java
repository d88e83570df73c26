package cn.linli.bulletins.web;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Wording;
import cn.linli.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** A paper as it is being written. */
record DocumentForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String period,
        @Nullable Boolean important,
        @Nullable String body) {

    static DocumentForm of(Document document) {
        Wording wording = document.getEdition().wording();
        return new DocumentForm(
                document.getKind().name(),
                wording.title(),
                document.getPeriod(),
                document.isImportant(),
                wording.body());
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
