package cn.linli.web.api;

import java.util.Optional;

/** What a room contributes that gives tokens to other programs. */
public interface ApiCallers {

    /**
     * Whose token has this SHA-256, while it counts; asked before anything of an estate can be seen, and for what is no token as well, so
     * that each refusal costs the same.
     */
    Optional<ApiCaller> behind(String digest);
}
