package cn.linli.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import cn.linli.kernel.staff.Passwords;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Whoever is refused is refused after one check of a hash, no more and no less, whatever the reason. */
class StaffSignInTest {

    private final Staff staff = mock(Staff.class);
    private final Passwords passwords = mock(Passwords.class);
    private final Throttle throttle = mock(Throttle.class);
    private final StaffMember member = mock(StaffMember.class);
    private final StaffSignIn signIn = new StaffSignIn(staff, passwords, throttle);

    @BeforeEach
    void somebody() {
        when(throttle.admits(anyString(), anyInt(), any())).thenReturn(true);
        when(staff.bySignInName("somebody")).thenReturn(Optional.of(member));
        when(member.getPasswordHash()).thenReturn("hash");
        when(passwords.matches("right", "hash")).thenReturn(true);
    }

    @Test
    void unknown() {
        refusedAfterOneCheck("nobody", "right");
    }

    @Test
    void wrong() {
        refusedAfterOneCheck("somebody", "guess");
    }

    @Test
    void disabled() {
        when(member.isDisabled()).thenReturn(true);
        refusedAfterOneCheck("somebody", "right");
    }

    @Test
    void throttled() {
        when(throttle.admits(anyString(), anyInt(), any())).thenReturn(false);
        refusedAfterOneCheck("somebody", "right");
    }

    @Test
    void noTextAtAll() {
        refusedAfterOneCheck("some\0body", "right");
    }

    private void refusedAfterOneCheck(String name, String password) {
        assertThatThrownBy(
                        () -> signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password)))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("refused");
        Assertions.assertThat(mockingDetails(passwords).getInvocations()).hasSize(1);
    }
}
