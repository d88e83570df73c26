package cn.linli.app.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what whoever looks after the PostgreSQL has to do once, where the program may not make its working role itself. */
class MissingRoleAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    private static final Pattern MISSING = Pattern.compile("linli_app is missing, grant it to (\\S+)");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException failure) {
        Matcher missing = MISSING.matcher(String.valueOf(failure.getMessage()));
        return missing.find()
                ? new FailureAnalysis(
                        "程序以数据库角色 linli_app 工作，而当前用户无权创建它。 The program works as the role linli_app, which its user"
                                + " may not create.",
                        "请数据库管理员执行一次 / Let an administrator of the database run once:\n\n    create role linli_app nologin;\n"
                                + "    grant linli_app to " + missing.group(1) + ";",
                        failure)
                : null;
    }
}
