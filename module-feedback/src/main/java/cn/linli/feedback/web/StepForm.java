package cn.linli.feedback.web;

import java.util.List;

/** A form of a step, which names everything that is wrong with it at once: the owner may be on the telephone. */
interface StepForm {

    /** Reads each field on its own; one that cannot be read refuses at its place. */
    List<Runnable> readings();
}
