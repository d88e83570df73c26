package cn.linli.kernel.notice;

/** Takes mails to the mail server. */
interface MailChannel {

    /** Without a mail server nothing is tried. */
    boolean isConfigured();

    void send(String to, String subject, String text) throws Undelivered;
}
