package cn.linli.kernel;

/** What was asked for is not there, or not in this estate; nobody learns which of the two. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
