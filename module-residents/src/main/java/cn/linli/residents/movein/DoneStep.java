package cn.linli.residents.movein;

import java.time.LocalDate;

/** That a step was done: on which day, what there is to say, and who did it. */
public record DoneStep(MoveInStep step, LocalDate on, String word, String by) {}
