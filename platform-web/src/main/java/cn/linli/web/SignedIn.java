package cn.linli.web;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * What a session remembers of the person who signed in. Name and posts are read anew for every request.
 *
 * @param credentials the state of the person's credentials at sign-in; an older one ends the session
 */
public record SignedIn(UUID id, String signInName, int credentials) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return signInName;
    }
}
