package cn.linli.app.signin;

import cn.linli.web.TypedPassword;
import jakarta.validation.constraints.NotEmpty;

record PasswordForm(
        @NotEmpty(message = "{app.password.current.missing}")
        TypedPassword current,

        @NotEmpty(message = "{app.password.missing}") TypedPassword password) {

    static PasswordForm empty() {
        return new PasswordForm(TypedPassword.valueOf(""), TypedPassword.valueOf(""));
    }
}
