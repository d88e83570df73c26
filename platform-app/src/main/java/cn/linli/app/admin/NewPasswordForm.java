package cn.linli.app.admin;

import cn.linli.web.TypedPassword;
import jakarta.validation.constraints.NotEmpty;

record NewPasswordForm(
        @NotEmpty(message = "{app.password.missing}") TypedPassword password) {}
