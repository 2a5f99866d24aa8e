package io.larder.tck.hit;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The path of the resources. */
@ApplicationPath("api")
public class RestApplication extends Application {}
