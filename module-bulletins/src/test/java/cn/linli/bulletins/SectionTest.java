package cn.linli.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionTest {

    @Test
    void theSameWordsWithOtherTagsAreTheSameSection() {
        assertThat(Section.first(
                                "<h2>客服</h2><h3>工单</h3><table><tr><th>维修</th><td>3</td></tr></table><h2>设施</h2><p>x</p>")
                        .text())
                .isEqualTo(Section.first("<h2>客服</h2>\n<h3><b>工单</b></h3><table><tbody><tr><th>维修</th><td>3</td></tr>"
                                + "</tbody></table><p></p><h2>别的</h2>")
                        .text());
    }

    @Test
    void onlyTheSectionIsReplacedAndEverythingElseStays() {
        Section other = Section.first("<h2>客服</h2><p>新数据</p><h2>设施</h2><p>不要这个</p>");
        assertThat(Section.first("<p>开头</p><h2>客服</h2><p>旧数据</p><h2>设施</h2><p>写好的话</p>")
                        .replacedBy(other))
                .isEqualTo("<p>开头</p><h2>客服</h2><p>新数据</p><h2>设施</h2><p>写好的话</p>");
    }

    @Test
    void withoutAHeadingThereIsNoSection() {
        assertThat(Section.first("<p>只有一段</p>").isThere()).isFalse();
    }
}
