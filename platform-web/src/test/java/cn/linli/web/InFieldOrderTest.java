package cn.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class InFieldOrderTest {

    record Form(
            @NotBlank String room,
            @NotBlank String name,
            @Size(min = 11) String phone,
            @NotBlank String words) {}

    @Test
    void whatIsWrongIsNamedAsTheFormAsksForIt() {
        Errors errors =
                validated(new BeanPropertyBindingResult(new Form("", "", "1", ""), "form"), new Form("", "", "1", ""));
        assertThat(errors.getFieldErrors())
                .extracting(FieldError::getField)
                .containsExactly("room", "name", "phone", "words");
    }

    @Test
    void whatCouldNotBeReadIsSaidOnce() {
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(new Form("", "a", "13800000000", "b"), "form");
        errors.addError(new FieldError("form", "room", "x", true, null, null, "unreadable"));
        validated(errors, new Form("", "a", "13800000000", "b"));
        assertThat(errors.getFieldErrors("room"))
                .singleElement()
                .extracting("defaultMessage")
                .isEqualTo("unreadable");
    }

    private static Errors validated(BeanPropertyBindingResult errors, Form form) {
        try (LocalValidatorFactoryBean inner = new LocalValidatorFactoryBean()) {
            inner.afterPropertiesSet();
            new InFieldOrder(inner).validate(form, errors);
            return errors;
        }
    }
}
