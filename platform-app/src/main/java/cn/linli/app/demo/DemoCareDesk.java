package cn.linli.app.demo;

import cn.linli.residents.care.DiscontentLists;
import cn.linli.residents.care.Discontents;
import cn.linli.residents.care.GroupProposals;
import cn.linli.residents.movein.MoveIns;
import cn.linli.residents.talks.HomeTalks;
import cn.linli.residents.talks.HomesToTalk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The façades through which the care of the story is told: the same that the pages call. */
@Component
@Profile("demo")
record DemoCareDesk(
        Discontents discontents,
        DiscontentLists lists,
        GroupProposals proposals,
        HomeTalks talks,
        HomesToTalk homes,
        MoveIns moveIns) {}
