package cn.linli.web;

import java.util.UUID;

/** How many notices a person has not read yet. */
@FunctionalInterface
public interface Bell {

    int unread(UUID person);
}
