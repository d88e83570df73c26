package cn.linli.bulletins.paper;

/** The forms that a paper takes. */
public enum Form {
    /** What is signed and sealed: A4, as it is filed. */
    ORIGINAL("original", "/print/original.css", 1400),
    /** For the board in a hall: large type. */
    POSTER_A4("poster", "/print/poster-a4.css", 1600),
    /** For the board at the gate: twice the area. */
    POSTER_A3("poster", "/print/poster-a3.css", 2200),
    /** A whole file for the archive, with a table of contents; it hangs nowhere. */
    DOSSIER("dossier", "/print/dossier.css", 1200),
    /** Tables and plots, made anew whenever somebody asks; nobody signs it. */
    REPORT("report", "/print/report.css", 1200);

    private final String template;
    private final String style;
    private final int edge;

    Form(String template, String style, int edge) {
        this.template = template;
        this.style = style;
        this.edge = edge;
    }

    String template() {
        return "bulletins/print/" + template;
    }

    String style() {
        return style;
    }

    /** As many pixels as a picture across the sheet is worth on its longer side. */
    public int edge() {
        return edge;
    }
}
