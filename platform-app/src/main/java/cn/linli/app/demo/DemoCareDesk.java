package cn.linli.app.demo;

import cn.linli.residents.care.DiscontentLists;
import cn.linli.residents.care.Discontents;
import cn.linli.residents.care.GroupProposals;
import cn.linli.residents.greetings.GreetingLists;
import cn.linli.residents.greetings.Greetings;
import cn.linli.residents.greetings.GreetingsToAll;
import cn.linli.residents.movein.MoveIns;
import cn.linli.residents.talks.HomeTalks;
import cn.linli.residents.talks.HomesToTalk;
import cn.linli.residents.unoccupied.EmptyCalls;
import cn.linli.residents.unoccupied.EmptyHomes;
import cn.linli.residents.vacancy.OccupancyWeeks;
import cn.linli.residents.vacancy.Outlooks;
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
        MoveIns moveIns,
        Outlooks outlooks,
        OccupancyWeeks weeks,
        EmptyCalls calls,
        EmptyHomes emptyHomes,
        Greetings greetings,
        GreetingsToAll greetingsToAll,
        GreetingLists greetingLists) {}
