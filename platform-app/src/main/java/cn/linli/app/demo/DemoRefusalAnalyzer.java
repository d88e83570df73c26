package cn.linli.app.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the refusal as its sentence instead of a stack trace. */
class DemoRefusalAnalyzer extends AbstractFailureAnalyzer<DemoRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoRefusal refusal) {
        return new FailureAnalysis(refusal.getMessage(), null, refusal);
    }
}
