package org.honorarium.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.honorarium.security.boundary.SignIn;
import org.honorarium.security.entity.SignInRejected;
import org.honorarium.web.pages.Say;

/** The page where people change their own password, because they want to or have to. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject SignIn signIn;
    @Inject Me me;
    @Inject HttpServletRequest request;
    @Inject FacesContext faces;

    private String old;
    private String wanted;
    private String again;

    /** Every other session and token of this user ends with the old password; this one goes on. */
    public void change() throws IOException {
        if (!wanted.equals(again)) {
            Say.error("password_twice");
            return;
        }
        signIn.changePassword(me.get(), old, wanted);
        var who = signIn.of(me.get().actor().id()).orElseThrow(SignInRejected::disabled);
        Session.begin(request, who);
        Say.later("password_changed");
        faces.getExternalContext().redirect(request.getContextPath() + Pages.home(who));
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
