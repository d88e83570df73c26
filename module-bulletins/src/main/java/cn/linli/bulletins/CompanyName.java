package cn.linli.bulletins;

import java.util.Optional;

/** Whose papers they are; the room that knows the company brings it. */
public interface CompanyName {

    /** None before the company is set up. */
    Optional<String> name();
}
