package shop.admin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the resources of the office are. */
@ApplicationPath("api")
public class AdminApplication extends Application {}
