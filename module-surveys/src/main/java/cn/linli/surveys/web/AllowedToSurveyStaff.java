package cn.linli.surveys.web;

import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The handler is for everybody who works at the estate, and for the outside firm's surveyor where one runs the survey. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@AllowedTo({
    Role.BUTLER,
    Role.FRONT_DESK,
    Role.FOREMAN,
    Role.SUPERVISOR,
    Role.ENGINEERING_SUPERVISOR,
    Role.CUSTOMER_SERVICE_LEAD,
    Role.PROJECT_MANAGER,
    Role.SURVEYOR
})
@interface AllowedToSurveyStaff {}
