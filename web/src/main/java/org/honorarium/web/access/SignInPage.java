package org.honorarium.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.honorarium.security.boundary.SignIn;
import org.honorarium.security.entity.SignInRejected;

/** The page where people sign in, and the button with which they leave. */
@Named
@RequestScoped
public class SignInPage {

    @Inject SignIn signIn;
    @Inject HttpServletRequest request;
    @Inject FacesContext faces;

    private String name;
    private String password;
    private String next;

    /**
     * @throws SignInRejected shown on the page
     */
    public void enter() throws IOException {
        var user = signIn.with(name, password);
        var who = signIn.of(user).orElseThrow(SignInRejected::disabled);
        Session.begin(request, who);
        go(who.mustChange() ? Pages.PASSWORD : Pages.next(next, who));
    }

    public void leave() throws IOException {
        Session.end(request);
        go(Pages.SIGN_IN);
    }

    private void go(String page) throws IOException {
        faces.getExternalContext().redirect(request.getContextPath() + page);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
