package cn.linli.kernel;

/**
 * Where random draws begin. A draw that somebody may doubt keeps its seed, and can be made again from it.
 */
@FunctionalInterface
public interface Seeds {

    long next();
}
