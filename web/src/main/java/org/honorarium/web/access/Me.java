package org.honorarium.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.honorarium.actors.entity.AccessRejected;
import org.honorarium.actors.entity.Role;
import org.honorarium.security.entity.SignedIn;

/** Who is behind this request, for pages ({@code #{me}}) and resources. */
@Named
@RequestScoped
public class Me {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    @Inject HttpServletRequest request;

    static void remember(HttpServletRequest request, SignedIn who) {
        request.setAttribute(ATTRIBUTE, who);
    }

    public Optional<SignedIn> find() {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }

    /**
     * @throws AccessRejected if nobody is signed in
     */
    public SignedIn get() {
        return find().orElseThrow(AccessRejected::nobodySignedIn);
    }

    public boolean isSomebody() {
        return find().isPresent();
    }

    public String getName() {
        return find().map(SignedIn::name).orElse("");
    }

    public boolean isMustChange() {
        return get().mustChange();
    }

    public List<Area> getAreas() {
        return find().map(who -> Area.of(who.actor())).orElse(List.of());
    }

    /** For what a page shows only to some: {@code rendered="#{me.has('FINANCE')}"}. */
    public boolean has(String role) {
        return find().map(who -> who.actor().has(Role.valueOf(role))).orElse(false);
    }
}
