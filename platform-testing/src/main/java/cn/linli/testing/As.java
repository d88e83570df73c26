package cn.linli.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import cn.linli.kernel.staff.StaffMember;
import cn.linli.web.SignedIn;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Signs a request of MockMvc in: {@code get(path).with(As.staff(stage.butler()))}.
 */
public final class As {

    private As() {}

    public static RequestPostProcessor staff(StaffMember member) {
        SignedIn principal = new SignedIn(member.getId(), member.getSignInName(), member.getCredentials());
        RequestPostProcessor signedIn =
                authentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        return request -> signedIn.postProcessRequest(inOneServlet(request));
    }

    /** As in the product, where one servlet answers every address: its path is the servlet path. */
    private static MockHttpServletRequest inOneServlet(MockHttpServletRequest request) {
        if (request.getPathInfo() != null) {
            request.setServletPath(request.getPathInfo());
            request.setPathInfo(null);
        }
        return request;
    }
}
