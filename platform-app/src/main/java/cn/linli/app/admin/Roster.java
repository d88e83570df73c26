package cn.linli.app.admin;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The list of people with their posts, in three statements however many they are. */
@Service
@RequiredArgsConstructor
class Roster {

    private final Staff staff;
    private final Posts posts;
    private final Estates estates;
    private final MessageSource messages;
    private final Clock clock;

    List<Person> people(@Nullable String words, @Nullable UUID estate, Locale language) {
        Map<UUID, String> names = names();
        Map<UUID, List<Posts.Held>> held =
                posts.held(LocalDate.now(clock)).stream().collect(Collectors.groupingBy(Posts.Held::member));
        return staff.all().stream()
                .filter(member -> matches(member, words))
                .map(member -> new Person(
                        member,
                        held.getOrDefault(member.getId(), List.of()).stream()
                                .map(post -> line(post, names, language))
                                .toList()))
                .filter(person -> estate == null || person.hasPostAt(estate))
                .toList();
    }

    List<PostLine> posts(UUID member, Locale language) {
        Map<UUID, String> names = names();
        return posts.held(LocalDate.now(clock)).stream()
                .filter(post -> post.member().equals(member))
                .map(post -> line(post, names, language))
                .toList();
    }

    Map<String, String> estateNames() {
        Map<String, String> names = new LinkedHashMap<>();
        estates.all().forEach(estate -> names.put(estate.getId().toString(), estate.getName()));
        return names;
    }

    private Map<UUID, String> names() {
        return estates.all().stream().collect(Collectors.toMap(Estate::getId, Estate::getName));
    }

    private PostLine line(Posts.Held post, Map<UUID, String> names, Locale language) {
        return new PostLine(
                post,
                messages.getMessage("role." + post.role(), null, language),
                Optional.ofNullable(post.estate())
                        .map(names::get)
                        .orElseGet(() -> messages.getMessage("app.company", null, language)));
    }

    private static boolean matches(StaffMember member, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return true;
        }
        String sought = words.strip().toLowerCase(Locale.ROOT);
        return member.getName().toLowerCase(Locale.ROOT).contains(sought)
                || member.getSignInName().toLowerCase(Locale.ROOT).contains(sought);
    }

    record Person(StaffMember member, List<PostLine> posts) {

        boolean hasPostAt(UUID estate) {
            return posts.stream().anyMatch(post -> estate.equals(post.post().estate()));
        }
    }

    record PostLine(Posts.Held post, String role, String estate) {}
}
