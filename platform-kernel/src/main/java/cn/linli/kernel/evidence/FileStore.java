package cn.linli.kernel.evidence;

import java.io.InputStream;
import java.util.Optional;

/**
 * Where the bytes lie. What is stored under a key never changes, because the key is made from the content.
 */
interface FileStore {

    /** Once this returns, the bytes survive a power cut. Storing what is there already does nothing. */
    void put(String key, byte[] content);

    Optional<InputStream> open(String key);
}
