package guide;

import io.larder.CacheInput;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

@SessionScoped
public class Preferences implements Serializable {

    private String unit = "km";

    @CacheInput
    public String unit() {
        return unit;
    }

    public void choose(String newUnit) {
        unit = newUnit;
    }

    private static final long serialVersionUID = 1;
}
