package cn.linli.residents;

import java.util.List;
import java.util.UUID;

/**
 * What an upper room contributes to the search box on top of every page.
 */
public interface SearchSource {

    /** Message key of the heading above its hits. */
    String titleKey();

    List<SearchHit> search(UUID estate, String query, int limit);
}
