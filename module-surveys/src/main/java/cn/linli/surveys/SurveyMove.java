package cn.linli.surveys;

/** One line of a round's course. */
public enum SurveyMove {
    LAUNCHED,
    IMPORTED,
    DRAWN,
    DRAWN_MORE,
    EXCLUDED,
    ISSUED,
    REMINDED,
    CLOSED,
    COUNTED,
    LETTER_DRAFTED,
    LETTER_AGREED,
    LETTER_SENT_BACK,
    POSTED,
    DELIVERED,
    FILED,
    WITHDRAWN
}
