package cn.linli.app.admin;

import jakarta.validation.constraints.NotBlank;

record NewPasswordForm(
        @NotBlank(message = "{app.password.missing}") String password) {}
