package cn.linli.callbacks;

import cn.linli.residents.Channel;
import java.util.EnumSet;
import java.util.Set;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/**
 * What was repaired, as far as it decides who asks the owner, how, and until when.
 */
@Getter
@RequiredArgsConstructor
public enum RepairKind {
    /** 一般维修 */
    ORDINARY(CallbackStandard.CAL_1, EnumSet.of(Channel.TELEPHONE, Channel.HOME_VISIT)),
    /** 返修: the first repair was bad. */
    REDONE(CallbackStandard.CAL_2, EnumSet.of(Channel.HOME_VISIT)),
    /** 楼板、窗、墙体渗漏水 */
    LEAK(CallbackStandard.CAL_3, EnumSet.of(Channel.HOME_VISIT)),
    /** 卫生间渗漏水、管道堵塞、隐蔽工程 */
    CONCEALED(CallbackStandard.CAL_4, EnumSet.of(Channel.TELEPHONE, Channel.HOME_VISIT));

    private final CallbackStandard standard;

    /** The ways in which this owner may be asked, the usual one first. */
    private final Set<Channel> ways;

    /** Whether it shows only in a heavy rain whether the repair holds. */
    public boolean isWaitingForRain() {
        return this == LEAK;
    }

    public boolean isVisited() {
        return !ways.contains(Channel.TELEPHONE);
    }
}
