package cn.linli.callbacks;

/** Where a repair was learned of. */
public enum RepairSource {
    /** 报修工单 */
    TICKET,
    /** 手工登记 */
    HAND,
    /** 表格导入 */
    SHEET,
    /** 维修系统 */
    SYSTEM
}
