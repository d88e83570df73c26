package cn.linli.app.today;

/**
 * A line of what waits for this person's yes or no, ready to show.
 */
record WaitingApproval(String asked, String sentence, String place, String askedBy, String link, String estate) {}
