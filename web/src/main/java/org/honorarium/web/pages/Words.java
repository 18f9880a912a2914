package org.honorarium.web.pages;

import jakarta.faces.context.FacesContext;
import java.util.ResourceBundle;
import org.honorarium.payouts.entity.HoldReason;
import org.honorarium.rejection.entity.Rejection;

/**
 * What the house itself says, in the reader's language: a refusal, or why somebody is not paid. In
 * English it is what the API says too; the bundles have the translations.
 */
public final class Words {

    private static final String BUNDLE = "msg";

    private Words() {}

    public static String of(Rejection rejection) {
        return translated(rejection.code(), rejection.getMessage());
    }

    /** Why somebody is not paid, as {@code #{hon:reason(hold.reason)}}; empty for no reason. */
    public static String reason(HoldReason reason) {
        return reason == null ? "" : translated("HoldReason." + reason, reason.sentence());
    }

    static ResourceBundle bundle() {
        var faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getResourceBundle(faces, BUNDLE);
    }

    private static String translated(String key, String english) {
        var words = bundle();
        return words.containsKey(key) ? words.getString(key) : english;
    }
}
