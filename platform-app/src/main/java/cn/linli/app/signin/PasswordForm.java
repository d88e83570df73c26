package cn.linli.app.signin;

import jakarta.validation.constraints.NotBlank;

record PasswordForm(
        @NotBlank(message = "{app.password.current.missing}")
        String current,

        @NotBlank(message = "{app.password.missing}") String password) {

    static PasswordForm empty() {
        return new PasswordForm("", "");
    }
}
