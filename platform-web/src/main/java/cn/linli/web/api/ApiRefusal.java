package cn.linli.web.api;

import cn.linli.kernel.Refused;
import java.util.List;
import lombok.Getter;

/** Says no to another program: what kind of problem it is, and what is wrong field by field. */
@Getter
public final class ApiRefusal extends RuntimeException {

    private final ApiProblem problem;
    private final List<Refused> fields;

    public ApiRefusal(ApiProblem problem, List<Refused> fields) {
        super(problem.name());
        this.problem = problem;
        this.fields = List.copyOf(fields);
    }

    public ApiRefusal(ApiProblem problem) {
        this(problem, List.of());
    }
}
