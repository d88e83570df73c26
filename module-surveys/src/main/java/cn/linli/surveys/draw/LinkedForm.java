package cn.linli.surveys.draw;

/** What a home's link opens: its form, and the survey that it belongs to. */
public record LinkedForm(SurveyForm form, RoundOfForm round) {}
