package cn.linli.web.api;

import cn.linli.kernel.Actor;
import java.util.UUID;

/**
 * Another program that has shown a token: it sees this one estate and no other.
 *
 * @param token by which its tries are counted
 * @param name as the estate calls the program
 */
public record ApiCaller(UUID token, UUID estate, String name) {

    public Actor asActor() {
        return Actor.program(name);
    }
}
