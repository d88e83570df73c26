package cn.linli.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.sight.Sight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Owners see the one estate that their link or poster leads to. */
@Component
@RequiredArgsConstructor
class OwnersSight implements HandlerInterceptor {

    private static final String BOARD = "/p/";

    private final Estates estates;
    private final List<TokenPlaces> places;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Present.isOwners(request)) {
            estate(Present.path(request)).ifPresent(estate -> {
                Present.put(request, estate);
                Sight.settle(Sight.of(estate.getId()));
            });
        }
        return true;
    }

    private Optional<Estate> estate(String path) {
        return path.startsWith(BOARD) ? named(firstWord(path, BOARD)) : behind(path);
    }

    private Optional<Estate> named(String code) {
        try {
            return Optional.of(estates.of(code));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    private static String firstWord(String path, String behind) {
        return path.substring(behind.length()).split("/", 2)[0];
    }

    private Optional<Estate> behind(String path) {
        try (Sight.Frame frame = Sight.everything().open()) {
            return places.stream()
                    .filter(place -> path.startsWith(place.prefix()))
                    .flatMap(place -> place.estateBehind(firstWord(path, place.prefix())).stream())
                    .findFirst()
                    .map(estates::of);
        }
    }
}
