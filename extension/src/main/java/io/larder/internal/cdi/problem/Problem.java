package io.larder.internal.cdi.problem;

/**
 * One thing that is wrong with a deployment. Whether it stops the deployment or is only warned of, the list says in which it
 * stands.
 *
 * @param id {@code LARDER-} and five digits
 * @param where {@code Class#method(types)}, a class, or the name of a configuration key
 * @param description what is wrong, with the text as it was found
 * @param fix what to write instead, beginning with a verb
 */
public record Problem(String id, String where, String description, String fix) {

    /** One line. */
    public String text() {
        return id + " " + where + ": " + description + "; " + fix;
    }
}
