package cn.linli.surveys;

import cn.linli.kernel.Share;

/** How many of the forms that a round issued came back with answers; the topic that takes answers contributes the bean. */
public interface Returns {

    Share of(SurveyRound round);
}
