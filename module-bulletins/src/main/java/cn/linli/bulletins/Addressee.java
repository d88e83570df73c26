package cn.linli.bulletins;

import cn.linli.kernel.notice.Channel;
import cn.linli.residents.HouseholdRow;
import cn.linli.residents.PersonFile;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who of a home gets its one copy as a message, or why nobody does: the owner before everybody else, among those who agreed.
 *
 * @param state waiting, or why nobody does
 */
public record Addressee(
        MessageState state,
        @Nullable PersonFile person,
        @Nullable Channel channel,
        @Nullable String address) {

    /** Among the ways that are connected, the first on which somebody can be reached. */
    public static Addressee of(HouseholdRow home, Collection<Channel> connected) {
        if (home.people().isEmpty()) {
            return none(MessageState.NOBODY);
        }
        // A home lists its owners first.
        for (PersonFile person : home.people()) {
            Map<Channel, String> addresses = person.messageAddresses();
            for (Channel channel : connected) {
                String address = addresses.get(channel);
                if (address != null) {
                    return new Addressee(MessageState.WAITING, person, channel, address);
                }
            }
        }
        return none(
                home.people().stream().anyMatch(PersonFile::mayBeWrittenTo)
                        ? MessageState.NO_ADDRESS
                        : MessageState.NO_CONSENT);
    }

    private static Addressee none(MessageState why) {
        return new Addressee(why, null, null, null);
    }
}
