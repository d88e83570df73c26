package cn.linli.app.demo;

/** Which way a ticket of the demo goes. */
enum TicketCourse {
    /** Taken in hand the same day or soon after. */
    PROMPT,
    /** An answer is promised for a day, and comes. */
    APPOINTED,
    /** An answer is promised for a day, and does not come. */
    MISSED,
    /** Nobody acts until it has climbed. */
    CLIMBS,
    /** More time is asked for, and granted. */
    EXTENDED,
    /** A defect that takes longer, with the owner told why. */
    DELAYED,
    /** Done, but nobody reaches the owner. */
    FORCED,
    /** Handled, and at the end of the story not told yet. */
    UNTOLD,
    /** An appointment is made, and at the end of the story still runs or was missed. */
    WAITING,
    /** Nothing at all happens after it was taken. */
    UNTOUCHED
}
