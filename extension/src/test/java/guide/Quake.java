package guide;

import java.time.LocalDate;

public record Quake(LocalDate day, double latitude, double longitude, double magnitude) {}
