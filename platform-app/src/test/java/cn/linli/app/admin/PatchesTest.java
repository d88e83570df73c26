package cn.linli.app.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,3-1              | 1,2,3-1",
                "10，2、3-1            | 2,3-1,10",
                "1栋 2栋 3栋1单元       | 1,2,3-1",
                "3栋-2单元;A座          | !",
                "12号楼                | 12",
                "1,1,1                | 1",
                "'  '                 | ''",
            })
    void aPatchIsReadAsPeopleWriteIt(String typed, String patch) {
        if (patch.equals("!")) {
            assertThatThrownBy(() -> Patches.parse(typed)).isInstanceOf(Refused.class);
        } else {
            assertThat(Patches.write(Patches.parse(typed))).isEqualTo(patch);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1--2", "三栋", "1-2-3", "<b>"})
    void whatIsUnclearIsRefusedBesideItsField(String typed) {
        assertThatThrownBy(() -> Patches.parse(typed)).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.getField()).isEqualTo("patch");
            assertThat(refusal.getArguments()).containsExactly(typed);
        });
    }

    @Test
    void noPatchIsNoPatch() {
        assertThat(Patches.parse(null)).isEmpty();
    }
}
