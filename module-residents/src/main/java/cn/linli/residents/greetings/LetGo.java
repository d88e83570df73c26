package cn.linli.residents.greetings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * That nobody is greeted after all: when it was said, by whom, and why.
 */
@Embeddable
public record LetGo(
        @Column(name = "let_go_at") Instant letGoAt,
        @Column(name = "let_go_by") UUID letGoBy,
        @Column(name = "let_go_name") String letGoName,
        @Column(name = "let_go_why") String letGoWhy) {}
