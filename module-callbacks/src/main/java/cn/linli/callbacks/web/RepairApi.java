package cn.linli.callbacks.web;

import cn.linli.callbacks.Callback;
import cn.linli.callbacks.Repair;
import cn.linli.callbacks.incoming.NotTaken;
import cn.linli.callbacks.incoming.SentRepairs;
import cn.linli.web.api.ApiBody;
import cn.linli.web.api.ApiCaller;
import cn.linli.web.api.ApiProblem;
import cn.linli.web.api.ApiRefusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Repairs that another program sends, and what has become of them; {@code openapi.yaml} describes every answer. */
@Controller
@RequiredArgsConstructor
class RepairApi {

    private static final String REPAIRS = "/api/repairs";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final SentRepairs repairs;

    /** What never changes about a repair that was taken, so that the same request gets the same answer again. */
    record Taken(UUID id, String number, String home, Instant takenAt) {}

    /**
     * @param fixed what the owner said; none before the owner was asked
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Stands(
            UUID id,
            String number,
            String home,
            Instant takenAt,
            String kind,
            String state,
            @Nullable Boolean fixed) {}

    @PostMapping(path = REPAIRS, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Taken> take(HttpServletRequest request, @AuthenticationPrincipal ApiCaller caller)
            throws IOException {
        try {
            Repair repair = repairs.take(caller, ApiBody.texts(request));
            return ResponseEntity.created(URI.create(REPAIRS + "/" + repair.getId()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Taken(
                            repair.getId(),
                            repair.getNumber(),
                            repair.getHome(),
                            repair.getTaken().at()));
        } catch (NotTaken no) {
            throw new ApiRefusal(no.isOtherContent() ? ApiProblem.OTHER_CONTENT : ApiProblem.FIELDS, no.getReasons());
        }
    }

    @GetMapping(REPAIRS + "/{id}")
    ResponseEntity<Stands> show(@PathVariable UUID id, @AuthenticationPrincipal ApiCaller caller) {
        Repair repair = repairs.of(caller, id);
        Callback callback = repair.getCallback();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Stands(
                        repair.getId(),
                        repair.getNumber(),
                        repair.getHome(),
                        repair.getTaken().at(),
                        code(repair.getKind()),
                        code(repair.state()),
                        callback == null ? null : callback.fixed()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/api/openapi.yaml")
    ResponseEntity<Resource> describe() {
        return ResponseEntity.ok().contentType(YAML).body(new ClassPathResource("callbacks/openapi.yaml"));
    }
}
