package cn.linli.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final UUID LAMP = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID CAKE = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Test
    void picturesThatFollowEachOtherBecomeAnAlbumWithTheirWordsUnderThem() {
        String set = new Figures(true, Set.of(), "gone").in("<p>中秋</p>" + picture(LAMP, "灯会") + picture(CAKE, "月饼"));
        assertThat(set)
                .startsWith("<p>中秋</p><div class=\"album\"><div class=\"photo\"><img")
                .contains("<p class=\"caption\" aria-hidden=\"true\">灯会</p>")
                .contains("alt=\"月饼\"");
    }

    @Test
    void wordsBesideAPictureStayAndAPictureInATableStaysThere() {
        String beside = new Figures(true, Set.of(), "gone")
                .in("<p>左边<img src=\"" + Body.picture("jin", LAMP) + "\" alt=\"灯\"></p>");
        assertThat(beside).startsWith("<p>左边</p><div class=\"photo\">");
        String table = new Figures(true, Set.of(), "gone")
                .in("<table><tbody><tr><td><img src=\"" + Body.picture("jin", LAMP)
                        + "\" alt=\"灯\"></td></tr></tbody></table>");
        assertThat(table).contains("<td><div class=\"photo\">");
    }

    @Test
    void whatIsHiddenLeavesAWordAndNoAddress() {
        String set = new Figures(false, Set.of(LAMP), "不再展示").in(picture(LAMP, "灯会") + picture(CAKE, "月饼"));
        assertThat(set).contains("不再展示", CAKE.toString()).doesNotContain(LAMP.toString(), "灯会", "caption");
    }

    @Test
    void whereThereIsNothingToSetTheTextStaysAsItWasWritten() {
        assertThat(new Figures(false, Set.of(), "gone").in(picture(LAMP, "灯会"))).isEqualTo(picture(LAMP, "灯会"));
    }

    private static String picture(UUID file, String words) {
        return "<p><img src=\"" + Body.picture("jin", file) + "\" alt=\"" + words + "\"></p>";
    }
}
