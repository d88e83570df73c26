package cn.linli.kernel.duty;

import cn.linli.kernel.Share;

/**
 * How well a clause was kept: its duties counted by what became of them.
 *
 * @param running shown beside the share, never in it
 * @param waived let go, shown beside the share, never in it
 */
public record Keeping(long kept, long keptLate, long overdue, long running, long waived) {

    /** Kept ÷ (kept + kept late + overdue). */
    public Share share() {
        return Share.of(kept, kept + keptLate + overdue);
    }
}
