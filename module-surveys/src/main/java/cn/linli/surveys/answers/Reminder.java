package cn.linli.surveys.answers;

import cn.linli.surveys.Hand;
import java.time.LocalDate;

/**
 * One time that those who had not answered were reminded.
 *
 * @param homes how many had not answered
 * @param messages how many of them were sent a message; the others are called or asked at the door
 */
public record Reminder(LocalDate day, int homes, int messages, Hand by) {}
