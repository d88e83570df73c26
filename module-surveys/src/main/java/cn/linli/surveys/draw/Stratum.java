package cn.linli.surveys.draw;

import java.util.List;

/**
 * The eligible homes of one unit: from each, its share is drawn (SUR-5).
 *
 * @param unit empty where the building has no units
 */
record Stratum(String building, String unit, List<FrameHome> homes) {}
